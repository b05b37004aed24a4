package vn.quantriet.organisation;

/** How a list of members is sorted. */
public enum MemberOrder {
    /** Given name first, in Vietnamese order. */
    NAME(NameOrder.by("m.sort_name") + ", m.id"),
    OLDEST_FIRST("m.born_on, m.id"),
    LONGEST_FIRST("m.admitted_on, m.id"),
    CODE("m.code");

    private final String columns;

    MemberOrder(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}
