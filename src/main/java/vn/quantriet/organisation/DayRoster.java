package vn.quantriet.organisation;

/**
 * Who belongs to a chi bộ on a day when it meets: the one piece of SQL for it, for rooms that take a roll. Members whose home
 * it is, and members on temporary sinh hoạt there. Bind the day as {@code day}; put a condition on {@code unit_id} around it.
 */
public final class DayRoster {

    /** No place in the order of exclusion. */
    private static final String NONE = "99";

    private static final String STANDING = """
            COALESCE((SELECT MIN(%s) FROM standing s WHERE s.member_id = h.member_id AND s.valid_from <= :day
                         AND s.valid_until > :day AND (h.kind = 'HOME' OR s.kind IN ('SUSPENDED', 'EXEMPT'))), %s)""".formatted(StandingKind.orderOf("s.kind"), NONE);

    private static final String GUEST_SOMEWHERE = """
            IF(h.kind = 'HOME' AND EXISTS (SELECT 1 FROM membership g WHERE g.member_id = h.member_id AND g.kind = 'GUEST'
                         AND g.valid_from <= :day AND g.valid_until > :day), %s, %s)""".formatted(StandingKind.orderOf("'ELSEWHERE'"), NONE);

    /**
     * A query with the columns {@code member_id}, {@code unit_id}, {@code guest} (on temporary sinh hoạt), {@code official}
     * (chính thức on the day), {@code exclusion} (a {@link StandingKind} for which he is not expected, or null), {@code
     * party_group} (tổ đảng, or null), {@code full_name}, {@code sort_name}, {@code folded_name}.
     *
     * <p>Who is a guest somewhere is not expected at home ({@link StandingKind#ELSEWHERE}); at the host only suspension and
     * exemption exclude him.
     */
    public static final String MEMBERS =
            """
            SELECT h.member_id, h.unit_id, h.kind = 'GUEST' AS guest,
                   m.official_on IS NOT NULL AND m.official_on <= :day AS official,
                   %s AS exclusion,
                   (SELECT g.name FROM member_group g WHERE g.member_id = h.member_id AND g.unit_id = h.unit_id
                       AND g.valid_from <= :day AND g.valid_until > :day) AS party_group,
                   m.full_name, m.sort_name, m.folded_name
              FROM membership h
              JOIN member m ON m.id = h.member_id
             WHERE h.valid_from <= :day AND h.valid_until > :day""".formatted(StandingKind.ofOrder("LEAST(" + STANDING + ", " + GUEST_SOMEWHERE + ")"));

    private DayRoster() {}
}
