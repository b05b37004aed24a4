package vn.quantriet.organisation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.Directory;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;

/** Tells access who people are, from the member records: one statement a question. */
@Component
@Transactional(readOnly = true)
class MemberDirectory implements Directory {

    private static final String PERSON = """
            SELECT m.id, m.code, m.full_name, h.unit_id, u.name AS unit_name
            FROM member m
            LEFT JOIN membership h ON h.member_id = m.id AND h.kind = 'HOME'
                                  AND h.valid_from <= :today AND h.valid_until > :today
            LEFT JOIN unit u ON u.id = h.unit_id
            WHERE (m.left_on IS NULL OR m.left_on > :today)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MemberDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Person> bySignInName(String signInName) {
        var name = SignInName.of(signInName);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(signInName) || name.isEmpty()) {
            return Optional.empty();
        }
        return only(jdbc.sql(PERSON + """
                        AND m.id IN (SELECT id FROM member WHERE code = :code
                                     UNION ALL SELECT id FROM member WHERE phone = :phone
                                     UNION ALL SELECT id FROM member WHERE email = :email)
                        LIMIT 2
                        """)
                .param("today", LocalDate.now(clock))
                .param("code", name.asCode())
                .param("phone", name.asPhone())
                .param("email", name.asEmail())
                .query(MemberDirectory::person)
                .list());
    }

    @Override
    public Optional<Person> byId(MemberId member) {
        return only(jdbc.sql(PERSON + "AND m.id = :member")
                .param("today", LocalDate.now(clock))
                .param("member", member.value())
                .query(MemberDirectory::person)
                .list());
    }

    @Override
    public boolean isWithin(UnitId unit, Scope scope) {
        return jdbc.sql("SELECT :unit " + Scope.WITHIN)
                .param("unit", unit.value())
                .param("roots", scope.ids())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<UnitId, String> unitNames(Set<UnitId> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        var names = new HashMap<UnitId, String>();
        jdbc.sql("SELECT id, name FROM unit WHERE id IN (:units)")
                .param("units", units.stream().map(UnitId::value).toList())
                .query(row -> {
                    names.put(new UnitId(row.getLong(1)), row.getString(2));
                });
        return names;
    }

    @Override
    public List<UnitId> path(MemberId member) {
        return jdbc.sql("""
                        SELECT a.ancestor_id
                        FROM membership h JOIN unit_ancestor a ON a.unit_id = h.unit_id AND a.ancestor_id <> 0
                        WHERE h.member_id = :member AND h.kind = 'HOME'
                          AND h.valid_from <= :today AND h.valid_until > :today
                        ORDER BY a.distance
                        """)
                .param("member", member.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new UnitId(row.getLong(1)))
                .list();
    }

    /** A name that leads to two people leads to nobody. */
    private static Optional<Person> only(List<Person> people) {
        return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        var unit = row.getObject("unit_id", Long.class);
        return new Person(
                new MemberId(row.getLong("id")),
                row.getString("code"),
                row.getString("full_name"),
                unit == null ? null : new UnitId(unit),
                row.getString("unit_name"));
    }
}
