package vn.quantriet.attendance.roll;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.StudySession.Person;
import vn.quantriet.shared.Utc;

/** Differences as stored among the events. */
@Component
class DifferenceRecords {

    private final JdbcClient jdbc;

    DifferenceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RollDifference> open(SessionId session, UnitId cell) {
        return jdbc.sql("""
                        SELECT * FROM attendance_event WHERE session_id = :session AND unit_id = :cell
                           AND outcome = 'DIFFERENT' AND decided_at IS NULL ORDER BY id""")
                .param("session", session.value())
                .param("cell", cell.value())
                .query((row, number) -> {
                    var mark = row.getString("mark");
                    return new RollDifference(
                            row.getLong("id"),
                            MemberId.of(row.getLong("member_id")),
                            mark == null ? null : AttendanceMark.valueOf(mark),
                            row.getString("reason"),
                            row.getString("elsewhere"),
                            row.getBoolean("spoke"),
                            row.getString("recorded_by_name"),
                            Utc.readPresent(row, "marked_at"),
                            row.getBoolean("offline"));
                })
                .list();
    }

    /** Lets the row say what was offered, in the name of whoever offered it. */
    void take(SessionId session, long event, Instant now) {
        jdbc.sql("""
                        UPDATE attendance a JOIN attendance_event e ON e.id = :event AND e.member_id = a.member_id
                           SET a.mark = e.mark, a.reason = e.reason, a.spoke = e.spoke, a.arrived_at = e.arrived_at,
                               a.point_id = e.point_id, a.elsewhere = e.elsewhere, a.source = e.source,
                               a.offline = e.offline, a.device = e.device, a.marked_at = e.marked_at, a.recorded_at = :now,
                               a.recorded_by = e.recorded_by, a.recorded_by_name = e.recorded_by_name,
                               a.revision = a.revision + 1
                         WHERE a.session_id = :session""")
                .param("event", event)
                .param("now", Utc.of(now))
                .param("session", session.value())
                .update();
        jdbc.sql("""
                        INSERT INTO attendance_event (event_key, session_id, unit_id, member_id, mark, reason, spoke, arrived_at,
                               point_id, elsewhere, source, offline, device, base, marked_at, recorded_at, recorded_by,
                               recorded_by_name, outcome)
                        SELECT UUID(), session_id, unit_id, member_id, mark, reason, spoke, arrived_at, point_id, elsewhere,
                               source, offline, device, base, marked_at, :now, recorded_by, recorded_by_name, 'DECIDED'
                          FROM attendance_event WHERE id = :event""").param("now", Utc.of(now)).param("event", event).update();
    }

    void settle(long event, Person by, Instant now) {
        jdbc.sql("UPDATE attendance_event SET decided_at = :now, decided_by_name = :by WHERE id = :event")
                .param("now", Utc.of(now))
                .param("by", by.name())
                .param("event", event)
                .update();
    }
}
