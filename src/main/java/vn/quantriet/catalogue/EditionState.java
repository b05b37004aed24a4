package vn.quantriet.catalogue;

/** Where an edition stands; named by the message {@code catalogue.state.<NAME>}. */
public enum EditionState {
    /** Free of faults, read at one's own risk: nobody has approved it. */
    CHECKED,
    APPROVED,
    /** Not to be studied any more; kept for those who have. */
    WITHDRAWN
}
