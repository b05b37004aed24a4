package vn.quantriet.attendance.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Utc;

/** Regular times as stored. Knows no guard. */
@Component
class RegularTimeRecords {

    private final JdbcClient jdbc;

    RegularTimeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the unit and of those above it as the tree is today. */
    RegularTimes of(UnitId unit) {
        return new RegularTimes(jdbc.sql("""
                        SELECT t.*, u.name FROM regular_time t
                          JOIN unit_ancestor a ON a.ancestor_id = t.unit_id AND a.unit_id = :unit
                          JOIN unit u ON u.id = t.unit_id
                         ORDER BY a.distance, t.from_month DESC""")
                .param("unit", unit.value())
                .query(RegularTimeRecords::time)
                .list());
    }

    void put(UnitId unit, RegularTimeDraft draft, String by, Instant now) {
        jdbc.sql("""
                        INSERT INTO regular_time (unit_id, from_month, day_of_month, starts, ends, place, reason, set_by_name,
                               set_at)
                        VALUES (:unit, :from, :day, :starts, :ends, :place, :reason, :by, :now)
                        ON DUPLICATE KEY UPDATE day_of_month = :day, starts = :starts, ends = :ends, place = :place,
                               reason = :reason, set_by_name = :by, set_at = :now""")
                .param("unit", unit.value())
                .param("from", draft.from().atDay(1))
                .param("day", draft.dayOfMonth())
                .param("starts", draft.starts())
                .param("ends", draft.ends())
                .param("place", draft.place())
                .param("reason", draft.reason())
                .param("by", by)
                .param("now", Utc.of(now))
                .update();
    }

    void remove(UnitId unit, YearMonth from) {
        jdbc.sql("DELETE FROM regular_time WHERE unit_id = :unit AND from_month = :from")
                .param("unit", unit.value())
                .param("from", from.atDay(1))
                .update();
    }

    private static RegularTime time(ResultSet row, int number) throws SQLException {
        return new RegularTime(
                UnitId.of(row.getLong("unit_id")),
                row.getString("name"),
                YearMonth.from(row.getObject("from_month", LocalDate.class)),
                row.getInt("day_of_month"),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("place"),
                row.getString("reason"),
                row.getString("set_by_name"),
                Utc.readPresent(row, "set_at"));
    }
}
