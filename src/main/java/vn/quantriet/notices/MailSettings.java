package vn.quantriet.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent; the server itself is set by {@code spring.mail.*}.
 *
 * @param from the sender's address; without one nothing is sent and nothing is written
 * @param tries how often a mail is tried that the server does not take
 */
@ConfigurationProperties("portal.mail")
record MailSettings(
        @DefaultValue("") String from, @DefaultValue("5") int tries) {

    boolean isOn() {
        return !from.isBlank();
    }
}
