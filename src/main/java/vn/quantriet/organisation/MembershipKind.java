package vn.quantriet.organisation;

/** How a member belongs to a unit. */
public enum MembershipKind {
    /** Chính thức: one at a time; where the member is counted. */
    HOME,
    /** Tạm thời: takes part at a host, is not counted there. */
    GUEST
}
