package vn.quantriet.catalogue.content;

/**
 * Where something about a document was found.
 *
 * @param title what the reader sees
 * @param address http or https
 * @param grade how far it can be trusted
 */
public record DocumentSource(String title, String address, Grade grade) {

    /** Named by the message {@code catalogue.source.<NAME>}. */
    public enum Grade {
        OFFICIAL,
        PRESS,
        COMMUNITY,
        FOUNDING
    }
}
