package vn.quantriet.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Activated;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;

/** The queries over the members of a unit; each within a scope. */
@Component
class MemberReader {

    private static final String HERE = """
            FROM membership h JOIN member m ON m.id = h.member_id
            WHERE h.unit_id = :unit AND h.valid_from <= :today AND h.valid_until > :today AND h.unit_id
            """;

    private static final String ROW = """
            SELECT m.id, m.code, m.full_name, h.kind, m.born_on, m.official_on,
                   (SELECT MIN(%s) FROM standing s WHERE s.member_id = m.id
                    AND s.valid_from <= :today AND s.valid_until > :today) AS standing,
                   (SELECT GROUP_CONCAT(k.name ORDER BY k.rank_order SEPARATOR ', ')
                    FROM office o JOIN office_kind k ON k.code = o.kind
                    WHERE o.member_id = m.id AND o.unit_id = h.unit_id
                      AND o.valid_from <= :today AND o.valid_until > :today) AS offices,
                   m.id %s AS activated
            """.formatted(StandingKind.orderOf("s.kind"), Activated.MEMBER);

    private final JdbcClient jdbc;

    MemberReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MemberRow> list(
            UnitId unit, MemberFilter filter, MemberOrder order, int offset, int limit, Scope scope, LocalDate today) {
        var words = SearchText.words(filter.text());
        var sql = ROW + here(filter, words) + " ORDER BY h.kind DESC, " + order.columns()
                + " LIMIT :limit OFFSET :offset";
        return bound(sql, unit, words, scope, today)
                .param("limit", limit)
                .param("offset", offset)
                .query(MemberReader::row)
                .list();
    }

    int count(UnitId unit, MemberFilter filter, Scope scope, LocalDate today) {
        var words = SearchText.words(filter.text());
        return bound("SELECT COUNT(*) " + here(filter, words), unit, words, scope, today)
                .query(Integer.class)
                .single();
    }

    /** Members with their home here who have no account yet. */
    int notActivated(Scope scope, LocalDate today) {
        return jdbc.sql("SELECT COUNT(*) FROM membership h WHERE h.kind = 'HOME' AND h.valid_from <= :today"
                        + " AND h.valid_until > :today AND h.unit_id " + Scope.WITHIN + " AND NOT h.member_id "
                        + Activated.MEMBER)
                .param("roots", scope.ids())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** The chi bộ among the roots themselves, with how many members they have. */
    List<OwnUnit> cells(Scope scope, LocalDate today) {
        return jdbc.sql("""
                        SELECT u.id, u.name,
                               (SELECT COUNT(*) FROM membership h WHERE h.unit_id = u.id AND h.kind = 'HOME'
                                AND h.valid_from <= :today AND h.valid_until > :today) AS members
                        FROM unit u JOIN unit_kind k ON k.code = u.kind
                        WHERE u.id IN (:roots) AND k.holds_members
                          AND u.valid_from <= :today AND u.valid_until > :today
                        ORDER BY u.sort_order, u.id
                        """)
                .param("roots", scope.ids())
                .param("today", today)
                .query((row, number) ->
                        new OwnUnit(new UnitId(row.getLong("id")), row.getString("name"), row.getInt("members")))
                .list();
    }

    /** A unit that holds members, by its name. */
    Optional<String> cellName(UnitId unit) {
        return jdbc.sql("SELECT u.name FROM unit u JOIN unit_kind k ON k.code = u.kind AND k.holds_members"
                        + " WHERE u.id = :unit")
                .param("unit", unit.value())
                .query(String.class)
                .optional();
    }

    private static String here(MemberFilter filter, List<String> words) {
        var sql = new StringBuilder(HERE).append(Scope.WITHIN);
        if (filter.state() != null) {
            sql.append(" AND ").append(filter.state().condition());
        }
        for (int i = 0; i < words.size(); i++) {
            sql.append(
                    " AND (CONCAT(' ', m.folded_name) LIKE :word%1$d OR m.code LIKE :code%1$d OR m.phone LIKE :code%1$d)"
                            .formatted(i));
        }
        return sql.toString();
    }

    private StatementSpec bound(String sql, UnitId unit, List<String> words, Scope scope, LocalDate today) {
        var statement = jdbc.sql(sql)
                .param("unit", unit.value())
                .param("roots", scope.ids())
                .param("today", today);
        for (int i = 0; i < words.size(); i++) {
            statement = statement
                    .param("word" + i, "% " + SearchText.literal(words.get(i)) + "%")
                    .param("code" + i, "%" + SearchText.literal(SearchText.ascii(words.get(i))) + "%");
        }
        return statement;
    }

    private static MemberRow row(ResultSet row, int number) throws SQLException {
        var standing = row.getInt("standing");
        var offices = row.getString("offices");
        return new MemberRow(
                new MemberId(row.getLong("id")),
                row.getString("code"),
                row.getString("full_name"),
                MembershipKind.valueOf(row.getString("kind")),
                row.getObject("born_on", LocalDate.class),
                row.getObject("official_on", LocalDate.class),
                standing == 0 ? null : StandingKind.values()[standing - 1],
                offices == null ? "" : offices,
                row.getBoolean("activated"));
    }
}
