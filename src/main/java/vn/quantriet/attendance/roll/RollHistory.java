package vn.quantriet.attendance.roll;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.shared.Utc;

/** How the mark of one person came about: everything that was ever sent about it. */
@Service
@Requires(Permission.OWN_PAGES)
@Transactional
public class RollHistory {

    private final SessionAccess access;
    private final JdbcClient jdbc;

    RollHistory(SessionAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * @param outcome TAKEN, SAME, DIFFERENT or CORRECTED
     * @param because why it was corrected
     * @param decidedByName who settled the difference
     */
    public record Step(
            @Nullable AttendanceMark mark,
            @Nullable String reason,
            MarkSource source,
            boolean offline,
            Instant at,
            String byName,
            String outcome,
            @Nullable String because,
            @Nullable String decidedByName) {}

    /**
     * Oldest first.
     *
     * @throws vn.quantriet.access.AccessDenied when the names of this chi bộ are not open to the person
     */
    public List<Step> of(SessionId session, UnitId cell, MemberId member) {
        access.requireReader(session, cell);
        return jdbc.sql("""
                        SELECT * FROM attendance_event
                         WHERE session_id = :session AND unit_id = :cell AND member_id = :member ORDER BY id""")
                .param("session", session.value())
                .param("cell", cell.value())
                .param("member", member.value())
                .query((row, number) -> {
                    var mark = row.getString("mark");
                    return new Step(
                            mark == null ? null : AttendanceMark.valueOf(mark),
                            row.getString("reason"),
                            MarkSource.valueOf(row.getString("source")),
                            row.getBoolean("offline"),
                            Utc.readPresent(row, "recorded_at"),
                            row.getString("recorded_by_name"),
                            row.getString("outcome"),
                            row.getString("because"),
                            row.getString("decided_by_name"));
                })
                .list();
    }
}
