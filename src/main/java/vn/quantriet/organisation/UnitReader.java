package vn.quantriet.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.UnitPage.OfficeHolder;
import vn.quantriet.shared.Period;

/** The queries over units; each within a scope. */
@Component
class UnitReader {

    private static final int MOST_FOUND = 30;

    private static final String ROW = """
            SELECT u.id, u.parent_id, u.code, u.name, k.name AS kind_name, k.holds_members, u.region,
                   u.valid_from, u.valid_until, u.version,
                   EXISTS (SELECT 1 FROM unit c WHERE c.parent_id = u.id
                           AND c.valid_from <= :today AND c.valid_until > :today) AS has_units_below
            FROM unit u JOIN unit_kind k ON k.code = u.kind
            """;

    private static final String TODAY = " AND u.valid_from <= :today AND u.valid_until > :today";
    private static final String IN_ORDER = " ORDER BY u.sort_order, u.id";

    /** The roots of the scope that stand below no other root. */
    private static final String TOP = """
            (u.id IN (:roots) OR (u.parent_id IS NULL AND 0 IN (:roots)))
            AND NOT EXISTS (SELECT 1 FROM unit_ancestor x JOIN unit y ON y.id = x.ancestor_id
                            WHERE x.unit_id = u.id AND x.distance > 0 AND x.ancestor_id IN (:roots))
            """;

    private final JdbcClient jdbc;

    UnitReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The part of the tree that shows a unit: the top, the way down to it, and what stands beside and below. */
    List<UnitRow> around(UnitId unit, Scope scope, LocalDate today) {
        return jdbc.sql(ROW + " WHERE u.id " + Scope.WITHIN + " AND (u.id = :unit OR (("
                        + TOP
                        + " OR u.parent_id IN (SELECT p.ancestor_id FROM unit_ancestor p WHERE p.unit_id = :unit))"
                        + TODAY + "))" + IN_ORDER)
                .param("unit", unit.value())
                .param("roots", scope.ids())
                .param("today", today)
                .query(UnitReader::row)
                .list();
    }

    List<UnitRow> below(UnitId unit, Scope scope, LocalDate today) {
        return jdbc.sql(ROW + " WHERE u.parent_id = :unit AND u.parent_id " + Scope.WITHIN + TODAY + IN_ORDER)
                .param("unit", unit.value())
                .param("roots", scope.ids())
                .param("today", today)
                .query(UnitReader::row)
                .list();
    }

    List<UnitFound> top(Scope scope, LocalDate today) {
        return jdbc.sql(found() + " WHERE " + TOP + TODAY + IN_ORDER)
                .param("roots", scope.ids())
                .param("today", today)
                .query(UnitReader::found)
                .list();
    }

    /** @param folded words without diacritics */
    List<UnitFound> search(String folded, Scope scope, LocalDate today) {
        return jdbc.sql(found() + " WHERE u.id " + Scope.WITHIN + TODAY
                        + " AND (u.folded_name LIKE CONCAT('%', :text, '%') OR u.code LIKE CONCAT(:code, '%'))"
                        + IN_ORDER + " LIMIT " + MOST_FOUND)
                .param("text", SearchText.literal(folded))
                .param("code", SearchText.literal(SearchText.ascii(folded)))
                .param("roots", scope.ids())
                .param("today", today)
                .query(UnitReader::found)
                .list();
    }

    /** Those of the units that lie within the scope. */
    List<UnitId> within(List<UnitId> units, Scope scope) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT u.id FROM unit u WHERE u.id IN (:units) AND u.id " + Scope.WITHIN)
                        .param("units", units.stream().map(UnitId::value).toList())
                        .param("roots", scope.ids())
                        .query((row, number) -> new UnitId(row.getLong(1)))
                        .list();
    }

    /** @param names the units in which the reader may be told names */
    List<OfficeHolder> offices(UnitId unit, Scope names, LocalDate today) {
        return jdbc.sql("""
                        SELECT k.name, o.valid_from, o.valid_until,
                               IF(o.unit_id %1$s, m.id, NULL) AS member, IF(o.unit_id %1$s, m.full_name, NULL) AS holder
                        FROM office o JOIN office_kind k ON k.code = o.kind JOIN member m ON m.id = o.member_id
                        WHERE o.unit_id = :unit AND o.valid_from <= :today AND o.valid_until > :today
                        ORDER BY k.rank_order, %2$s, o.id
                        """.formatted(Scope.WITHIN, NameOrder.by("m.sort_name")))
                .param("unit", unit.value())
                .param("roots", names.ids())
                .param("today", today)
                .query(UnitReader::holder)
                .list();
    }

    private static String found() {
        return "SELECT u.id, u.name, p.name AS parent_name FROM unit u LEFT JOIN unit p ON p.id = u.parent_id";
    }

    private static UnitFound found(ResultSet row, int number) throws SQLException {
        return new UnitFound(new UnitId(row.getLong("id")), row.getString("name"), row.getString("parent_name"));
    }

    private static UnitRow row(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent_id", Long.class);
        return new UnitRow(
                new UnitId(row.getLong("id")),
                parent == null ? null : new UnitId(parent),
                row.getString("code"),
                row.getString("name"),
                row.getString("kind_name"),
                row.getBoolean("holds_members"),
                Region.valueOf(row.getString("region")),
                period(row),
                row.getInt("version"),
                row.getBoolean("has_units_below"),
                UnitFigures.NOBODY);
    }

    private static OfficeHolder holder(ResultSet row, int number) throws SQLException {
        var member = row.getObject("member", Long.class);
        return new OfficeHolder(
                row.getString("name"),
                member == null ? null : new MemberId(member),
                row.getString("holder"),
                period(row));
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class));
    }
}
