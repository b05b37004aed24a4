package vn.quantriet.catalogue.search;

import java.util.List;

/** What is put into the index. */
public sealed interface Indexed {

    /** Names it; a thing put in again replaces what had its key. */
    String key();

    /**
     * @param key the module's
     * @param names title, short title and main document in all the ways people call it
     * @param summary text
     * @param sections in reading order
     */
    record Module(String key, String names, String summary, List<Part> sections) implements Indexed {}

    /** A section of a module. */
    record Part(String tag, String title, String text) {}

    /**
     * @param key the document's
     * @param names number, kind, year, term
     * @param text title, body, signer
     */
    record Document(String key, String names, String text) implements Indexed {}
}
