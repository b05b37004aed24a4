package vn.quantriet.attendance.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;

/** Tasks that sessions set, as stored. Knows no guard. */
@Component("sessionTaskRecords")
class TaskRecords {

    private static final String SELECT =
            "SELECT t.*, u.name AS cell FROM session_task t JOIN unit u ON u.id = t.unit_id ";

    private final JdbcClient jdbc;

    TaskRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SessionTask> setAt(SessionId session, UnitId cell) {
        return jdbc.sql(SELECT + "WHERE t.session_id = :session AND t.unit_id = :cell ORDER BY t.id")
                .param("session", session.value())
                .param("cell", cell.value())
                .query(TaskRecords::row)
                .list();
    }

    /** Set at sessions before: not done yet, or told at this one. */
    List<SessionTask> earlier(SessionId session, UnitId cell) {
        return jdbc.sql(SELECT + """
                        JOIN study_session s ON s.id = t.session_id JOIN study_session here ON here.id = :session
                         WHERE t.unit_id = :cell AND s.starts_at < here.starts_at
                           AND (t.state IN ('OPEN', 'CARRIED') OR t.reported_in = :session)
                         ORDER BY t.due IS NULL, t.due, t.id""")
                .param("session", session.value())
                .param("cell", cell.value())
                .query(TaskRecords::row)
                .list();
    }

    List<SessionTask> openOf(MemberId member) {
        return jdbc.sql(SELECT + """
                        JOIN session_minutes m ON m.session_id = t.session_id AND m.unit_id = t.unit_id AND m.state = 'FINAL'
                         WHERE t.member_id = :member AND t.state IN ('OPEN', 'CARRIED')
                         ORDER BY t.due IS NULL, t.due, t.id""")
                .param("member", member.value())
                .query(TaskRecords::row)
                .list();
    }

    void add(
            SessionId session,
            UnitId cell,
            @Nullable MemberId member,
            String who,
            String what,
            @Nullable LocalDate due) {
        jdbc.sql("""
                        INSERT INTO session_task (unit_id, session_id, member_id, who, what, due, state)
                        VALUES (:cell, :session, :member, :who, :what, :due, 'OPEN')""")
                .param("cell", cell.value())
                .param("session", session.value())
                .param("member", member == null ? null : member.value())
                .param("who", who)
                .param("what", what)
                .param("due", due)
                .update();
    }

    void remove(SessionId session, UnitId cell, long task) {
        jdbc.sql("""
                        DELETE FROM session_task WHERE id = :task AND session_id = :session AND unit_id = :cell
                           AND state = 'OPEN'""")
                .param("task", task)
                .param("session", session.value())
                .param("cell", cell.value())
                .update();
    }

    void report(SessionId session, UnitId cell, long task, SessionTask.State state, String result) {
        jdbc.sql("""
                        UPDATE session_task SET state = :state, result = :result, reported_in = :session
                         WHERE id = :task AND unit_id = :cell""")
                .param("state", state.name())
                .param("result", result)
                .param("session", session.value())
                .param("task", task)
                .param("cell", cell.value())
                .update();
    }

    private static SessionTask row(ResultSet row, int number) throws SQLException {
        return new SessionTask(
                row.getLong("id"),
                row.getLong("session_id"),
                row.getString("who"),
                row.getString("what"),
                row.getObject("due", LocalDate.class),
                SessionTask.State.valueOf(row.getString("state")),
                Objects.requireNonNullElse(row.getString("result"), ""),
                row.getString("cell"));
    }
}
