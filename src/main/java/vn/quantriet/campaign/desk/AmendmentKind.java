package vn.quantriet.campaign.desk;

/** What was changed in a locked list; named by the message {@code campaign.amendment.<NAME>}. */
public enum AmendmentKind {
    ADDED,
    REMOVED,
    MOVED,
    EXCLUDED,
    INCLUDED
}
