package vn.quantriet.catalogue;

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

    public static String document(DocumentKey key) {
        return DOCUMENTS + "/" + key.slug();
    }

    /** @param tag the section; null where the reader stopped */
    public static String reader(String module, @Nullable String tag) {
        return READER + "/" + module + (tag == null ? "" : "/" + tag);
    }

    /** @param paragraph from 1, in the section */
    public static String paragraph(String module, String tag, int paragraph) {
        return reader(module, tag) + "#doan-" + paragraph;
    }
}
