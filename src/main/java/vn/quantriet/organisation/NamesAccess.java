package vn.quantriet.organisation;

/** How the names of one unit stand open to the reader. */
public enum NamesAccess {
    /** They may be read now. */
    OPEN,
    /** They may be looked up, once a reason was given. */
    WITH_REASON,
    /** They may not be read. */
    CLOSED
}
