package vn.quantriet.organisation;

/**
 * Who is on the list of a day, and how the tree stood then: the one piece of SQL for it, for rooms that lock a list. Bind
 * the day as {@code day}.
 */
public final class OnList {

    /**
     * A query with the columns {@code member_id}, {@code unit_id} and {@code exclusion}: everybody whose home was somewhere
     * on the day, with the one reason for which he is not counted, the first in the order of {@link StandingKind}; null for
     * who is.
     */
    public static final String MEMBERS =
            """
            SELECT h.member_id, h.unit_id, %s AS exclusion
              FROM membership h
              LEFT JOIN (SELECT s.member_id, MIN(%s) AS reason
                           FROM standing s WHERE s.valid_from <= :day AND s.valid_until > :day
                          GROUP BY s.member_id) out_ ON out_.member_id = h.member_id
             WHERE h.kind = 'HOME' AND h.valid_from <= :day AND h.valid_until > :day""".formatted(StandingKind.ofOrder("out_.reason"), StandingKind.orderOf("s.kind"));

    /**
     * A query with the columns {@code unit_id}, {@code parent_id} (null above all), {@code code}, {@code name}, {@code cell}
     * (members have their home in it), {@code region}: every unit of the day, in the order of siblings.
     */
    public static final String UNITS = """
            SELECT u.id AS unit_id, p.parent_id, u.code, u.name, k.holds_members AS cell, u.region
              FROM unit u
              JOIN unit_kind k ON k.code = u.kind
              JOIN unit_placement p ON p.unit_id = u.id AND p.valid_from <= :day AND p.valid_until > :day
             WHERE u.valid_from <= :day AND u.valid_until > :day
             ORDER BY u.sort_order, u.name, u.id""";

    private OnList() {}
}
