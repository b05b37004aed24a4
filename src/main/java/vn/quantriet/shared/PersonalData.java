package vn.quantriet.shared;

import java.util.List;

/** What a room keeps about one person, for the page "Dữ liệu của tôi" and its download. */
public interface PersonalData {

    /** Smaller comes first. */
    int order();

    /**
     * The sections about the person who is signed in; never about anybody else.
     *
     * @return possibly empty, never null
     */
    List<Section> sections();

    /**
     * @param titleKey message key of the heading
     * @param columns message keys of the column heads
     * @param rows one list per row, as many values as columns; already written out for people
     */
    record Section(String titleKey, List<String> columns, List<List<String>> rows) {}
}
