package vn.quantriet.organisation;

/**
 * Names of people and where their home is today: the one piece of SQL for it, for rooms that keep people by their id. Only
 * behind a door that has let the reader through to these names. Bind the day as {@code today}.
 */
public final class PersonToday {

    /**
     * A query with the columns {@code member_id}, {@code full_name}, {@code sort_name} (for {@link NameOrder}), {@code
     * home_id} and {@code home_name}; both null for who has no home any more.
     */
    public static final String PEOPLE = """
            SELECT m.id AS member_id, m.full_name, m.sort_name, u.id AS home_id, u.name AS home_name
              FROM member m
              LEFT JOIN membership h ON h.member_id = m.id AND h.kind = 'HOME'
                                    AND h.valid_from <= :today AND h.valid_until > :today
              LEFT JOIN unit u ON u.id = h.unit_id""";

    private PersonToday() {}
}
