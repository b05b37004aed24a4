package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.VietnameseText;

/** What the register must know before it changes something. */
@Component
class RegisterReader {

    private static final int MOST_UNITS = 50;

    private final JdbcClient jdbc;

    RegisterReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A unit somebody may be put under or into.
     *
     * @param cell whether it holds members directly
     */
    record Place(UnitId id, String name, boolean cell, LocalDate from, LocalDate until) {

        boolean existsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    Optional<Place> place(UnitId unit) {
        return jdbc.sql("SELECT u.id, u.name, k.holds_members, u.valid_from, u.valid_until FROM unit u"
                        + " JOIN unit_kind k ON k.code = u.kind WHERE u.id = :unit")
                .param("unit", unit.value())
                .query((row, number) -> new Place(
                        new UnitId(row.getLong(1)),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .optional();
    }

    List<UnitKindRow> unitKinds(LocalDate day) {
        return jdbc.sql("SELECT code, name, holds_members FROM unit_kind"
                        + " WHERE valid_from <= :day AND valid_until > :day ORDER BY rank_order")
                .param("day", day)
                .query((row, number) -> new UnitKindRow(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    List<OfficeKindRow> officeKinds() {
        return jdbc.sql("SELECT code, name, in_cells, needs_decision FROM office_kind ORDER BY rank_order")
                .query((row, number) -> new OfficeKindRow(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("in_cells", Boolean.class),
                        row.getBoolean("needs_decision")))
                .list();
    }

    boolean hasUnitsBelow(UnitId unit, LocalDate until) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM unit WHERE parent_id = :unit AND valid_until > :until)")
                .param("unit", unit.value())
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    /** Units of today in the scope whose name holds the words. */
    List<UnitFound> find(String text, @Nullable Boolean cell, Scope scope, LocalDate today) {
        return jdbc.sql("SELECT u.id, u.name, p.name FROM unit u LEFT JOIN unit p ON p.id = u.parent_id"
                        + " JOIN unit_kind k ON k.code = u.kind WHERE u.id " + Scope.WITHIN
                        + " AND u.valid_from <= :today AND u.valid_until > :today"
                        + " AND (:cell IS NULL OR k.holds_members = :cell)"
                        + " AND u.folded_name LIKE CONCAT('%', :text, '%') ORDER BY u.sort_order, u.id LIMIT "
                        + MOST_UNITS)
                .param("roots", scope.ids())
                .param("today", today)
                .param("cell", cell)
                .param("text", SearchText.literal(VietnameseText.fold(text)))
                .query((row, number) -> new UnitFound(new UnitId(row.getLong(1)), row.getString(2), row.getString(3)))
                .list();
    }
}
