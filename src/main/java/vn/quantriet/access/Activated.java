package vn.quantriet.access;

/** Who has an account, for the queries of rooms that list members. */
public final class Activated {

    /** SQL to put behind a column that holds a member: {@code "m.id " + Activated.MEMBER}. */
    public static final String MEMBER =
            "IN (SELECT activated_.member_id FROM account activated_ WHERE activated_.member_id IS NOT NULL)";

    private Activated() {}
}
