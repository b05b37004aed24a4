package vn.quantriet.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the demo organisation is drawn, on the first start only.
 *
 * @param members how many members it has; 1,128 as in the founding document, more add enterprises to the tree
 * @param seed the same seed and size give the same organisation
 */
@ConfigurationProperties("portal.demo")
public record DemoSettings(
        @DefaultValue("1128") int members,
        @DefaultValue("20150630") long seed) {

    /** The size of the organisation in the founding document. */
    static final int FOUNDING_SIZE = 1_128;
}
