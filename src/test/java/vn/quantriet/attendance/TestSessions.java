package vn.quantriet.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Utc;

/** Sessions for tests, written straight into the tables. Inside a transaction they go by themselves; otherwise {@link #removeAll}. */
@Component
public class TestSessions {

    private static final List<String> TABLES = List.of(
            "attendance_event",
            "attendance",
            "session_apology",
            "session_taker",
            "session_point",
            "session_roll",
            "session_unit",
            "session_paper",
            "session_minutes",
            "session_minutes_text",
            "session_vote",
            "session_task",
            "session_score_item",
            "session_score");

    /** What a chi bộ has once for all its sessions. */
    private static final List<String> OF_UNIT = List.of("cell_term", "paper_number");

    private final JdbcClient jdbc;
    private final List<SessionId> made = new ArrayList<>();

    TestSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A regular session of a chi bộ, two hours long. */
    public SessionId plan(UnitId cell, Instant startsAt) {
        return plan(cell, "thuong-ky", startsAt);
    }

    /** @param kind a code of {@code session_kind}; the unit itself is invited, with everything below it */
    public SessionId plan(UnitId unit, String kind, Instant startsAt) {
        var uid = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO study_session (unit_id, kind, topic, mode, starts_at, ends_at, place, state, uid,
                               check_in_key, created_by_name, created_at, changed_at)
                        VALUES (:unit, :kind, 'Học tập Nghị quyết Đại hội XIV', 'IN_PERSON', :starts, :ends,
                               'Phòng họp tầng 3', 'PLANNED', :uid, RANDOM_BYTES(32), 'Bài kiểm thử', :starts, :starts)""")
                .param("unit", unit.value())
                .param("kind", kind)
                .param("starts", Utc.of(startsAt))
                .param("ends", Utc.of(startsAt.plus(Duration.ofHours(2))))
                .param("uid", uid)
                .update();
        var id = SessionId.of(jdbc.sql("SELECT id FROM study_session WHERE uid = :uid")
                .param("uid", uid)
                .query(Long.class)
                .single());
        invite(id, unit);
        made.add(id);
        return id;
    }

    public void invite(SessionId session, UnitId unit) {
        jdbc.sql("INSERT INTO session_unit (session_id, unit_id) VALUES (:session, :unit)")
                .param("session", session.value())
                .param("unit", unit.value())
                .update();
    }

    public void appoint(SessionId session, UnitId cell, MemberId taker) {
        jdbc.sql("""
                        INSERT INTO session_taker (session_id, unit_id, member_id, appointed_by_name, appointed_at)
                        VALUES (:session, :cell, :taker, 'Bài kiểm thử', '2026-01-01')""")
                .param("session", session.value())
                .param("cell", cell.value())
                .param("taker", taker.value())
                .update();
    }

    /** No minutes but those of the test, for as long as its transaction lasts. */
    public void withoutMinutes() {
        List.of("session_minutes", "session_minutes_text", "session_vote", "session_task", "paper_number")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
    }

    /** Where a test was not rolled back. */
    public void removeAll() {
        for (var session : made) {
            for (var table : OF_UNIT) {
                jdbc.sql("DELETE FROM " + table
                                + " WHERE unit_id = (SELECT unit_id FROM study_session WHERE id = :session)")
                        .param("session", session.value())
                        .update();
            }
            for (var table : TABLES) {
                jdbc.sql("DELETE FROM " + table + " WHERE session_id = :session")
                        .param("session", session.value())
                        .update();
            }
            jdbc.sql("DELETE FROM study_session WHERE id = :session")
                    .param("session", session.value())
                    .update();
        }
        made.clear();
    }
}
