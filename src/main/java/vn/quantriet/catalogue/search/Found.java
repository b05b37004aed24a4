package vn.quantriet.catalogue.search;

import java.util.List;

/**
 * Where the words were found, best first.
 *
 * @param modules keys, the best only
 * @param moduleCount of all
 * @param sections the best only
 * @param sectionCount of all
 * @param documents keys, the best only
 * @param documentCount of all
 * @param forgiving whether nothing was found until one wrong letter was forgiven
 */
public record Found(
        List<String> modules,
        int moduleCount,
        List<Place> sections,
        int sectionCount,
        List<String> documents,
        int documentCount,
        boolean forgiving) {

    static final Found NOTHING = new Found(List.of(), 0, List.of(), 0, List.of(), 0, false);

    /** A section. */
    public record Place(String module, String tag) {}

    boolean isEmpty() {
        return moduleCount + sectionCount + documentCount == 0;
    }
}
