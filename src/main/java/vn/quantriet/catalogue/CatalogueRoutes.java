package vn.quantriet.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.DocumentKey;

/** Where the pages of the library and the reader are. */
public final class CatalogueRoutes {

    public static final String LIBRARY = "thu-vien";
    public static final String CHANGES = "thay-doi";
    public static final String DOCUMENTS = "van-ban";
    public static final String DESK = "quan-tri/noi-dung";
    public static final String READER = "hoc";

    private CatalogueRoutes() {}

    public static String module(String module) {
        return LIBRARY + "/" + module;
    }

    public static String changes(String module) {
        return module(module) + "/" + CHANGES;
    }

    /** With {@code /} of the number as {@code ~}, which no number holds: a path segment cannot carry it everywhere. */
    public static String document(DocumentKey key) {
        return DOCUMENTS + "/"
                + URLEncoder.encode(key.value().replace('/', '~'), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%7E", "~");
    }

    /** The key in the last segment of {@link #document}, decoded by the router. */
    public static DocumentKey documentOf(String segment) {
        return new DocumentKey(segment.replace('~', '/'));
    }

    /** @param tag the section; null where the reader stopped */
    public static String reader(String module, @Nullable String tag) {
        return READER + "/" + module + (tag == null ? "" : "/" + tag);
    }
}
