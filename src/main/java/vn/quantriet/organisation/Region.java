package vn.quantriet.organisation;

/** Where a unit works. */
public enum Region {
    NORTH,
    CENTRE,
    SOUTH
}
