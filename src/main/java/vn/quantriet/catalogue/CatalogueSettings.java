package vn.quantriet.catalogue;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of this room, {@code portal.catalogue.*}.
 *
 * @param content the folder with the study modules; one that is missing leaves the library as it is
 * @param renderedMegabytes how much memory rendered editions may take; what is not kept is rendered again when opened
 */
@ConfigurationProperties("portal.catalogue")
record CatalogueSettings(
        @DefaultValue("content") Path content,
        @DefaultValue("64") int renderedMegabytes) {}
