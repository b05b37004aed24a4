package vn.quantriet.attendance.bulk;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.StudySession.Person;
import vn.quantriet.attendance.minutes.MinutesDraft;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.attendance.roll.Roll;
import vn.quantriet.attendance.roll.RollRecords;
import vn.quantriet.attendance.roll.RollRow;
import vn.quantriet.shared.Utc;

/** Writes finished minutes of a chi bộ that has none yet, numbered from 1 in the order in which the sessions were held. */
@Service
@OpenToAll("Only the portal itself writes minutes in bulk, and only where there are none")
public class BulkMinutes {

    private final SessionRecords sessions;
    private final RollRecords rolls;
    private final JdbcClient jdbc;
    private final Clock clock;

    BulkMinutes(SessionRecords sessions, RollRecords rolls, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.rolls = rolls;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The closed rolls of the chi bộ's own sessions, the first first. */
    @Transactional(readOnly = true)
    public List<HeldRoll> held(UnitId cell) {
        return jdbc
                .sql("""
                        SELECT r.session_id FROM session_roll r
                          JOIN study_session s ON s.id = r.session_id AND s.unit_id = r.unit_id
                         WHERE r.unit_id = :cell AND r.state = 'CLOSED' ORDER BY s.starts_at""")
                .param("cell", cell.value())
                .query((row, number) -> SessionId.of(row.getLong(1)))
                .list()
                .stream()
                .map(id -> held(sessions.find(id).orElseThrow(), cell))
                .toList();
    }

    private HeldRoll held(StudySession session, UnitId cell) {
        var present =
                roll(session, cell).rows().stream().filter(RollRow::isPresent).toList();
        return new HeldRoll(
                session,
                present.stream()
                        .filter(row -> !row.guest())
                        .map(row -> new Person(row.member(), row.name()))
                        .toList(),
                (int) present.stream().filter(RollRow::spoke).count());
    }

    private Roll roll(StudySession session, UnitId cell) {
        return new Roll(
                session,
                cell,
                rolls.head(session.id(), cell),
                rolls.rows(session, session.day(clock.getZone()), cell, true),
                0);
    }

    /**
     * @param all in the order in which the sessions were held
     * @throws IllegalStateException when the chi bộ has minutes already
     */
    @Transactional
    public void fill(UnitId cell, List<MinutesLine> all) {
        if (count(cell) > 0) {
            throw new IllegalStateException("Minutes are written in bulk only where there are none");
        }
        for (int place = 0; place < all.size(); place++) {
            write(
                    cell,
                    all.get(place),
                    place + 1,
                    place + 1 < all.size() ? all.get(place + 1).session() : null);
        }
        if (!all.isEmpty()) {
            jdbc.sql(
                            "INSERT INTO paper_number (unit_id, term_from, kind, last_number) VALUES (:cell, :term, 'BB', :last)")
                    .param("cell", cell.value())
                    .param("term", MinutesPage.USUAL_TERM)
                    .param("last", all.size())
                    .update();
        }
    }

    private long count(UnitId cell) {
        return jdbc.sql("SELECT COUNT(*) FROM session_minutes WHERE unit_id = :cell")
                .param("cell", cell.value())
                .query(Long.class)
                .single();
    }

    private void write(UnitId cell, MinutesLine line, int number, @Nullable SessionId next) {
        var draft = MinutesDraft.of(roll(sessions.find(line.session()).orElseThrow(), cell), false, clock.getZone());
        of(cell, line.session(), """
                        INSERT INTO session_minutes (session_id, unit_id, state, number, term_from, roll_text, vote_base,
                               drafted_by_name, drafted_at, finished_by_name, finished_at)
                        VALUES (:session, :cell, 'FINAL', :number, :term, :text, :base, :by, :at, :by, :at)""")
                .param("number", number)
                .param("term", MinutesPage.USUAL_TERM)
                .param("text", draft.text())
                .param("base", draft.voteBase())
                .param("by", line.by())
                .param("at", Utc.of(line.finishedAt()))
                .update();
        for (int point = 0; point < line.agenda().size(); point++) {
            text(cell, line.session(), "agenda-" + point, line.agenda().get(point));
        }
        text(cell, line.session(), "conclusion", line.conclusion());
        of(cell, line.session(), """
                        INSERT INTO session_vote (session_id, unit_id, subject, yes, no, other)
                        VALUES (:session, :cell, :subject, :base, 0, 0)""")
                .param("subject", line.vote())
                .param("base", draft.voteBase())
                .update();
        line.tasks().forEach(task -> task(cell, line.session(), task, next));
    }

    private void text(UnitId cell, SessionId session, String field, String content) {
        of(cell, session, """
                        INSERT INTO session_minutes_text (session_id, unit_id, field, content, version)
                        VALUES (:session, :cell, :field, :content, 1)""").param("field", field).param("content", content).update();
    }

    private void task(UnitId cell, SessionId session, MinutesLine.Task task, @Nullable SessionId next) {
        var told = task.result() == null ? null : next;
        of(cell, session, """
                        INSERT INTO session_task (unit_id, session_id, member_id, who, what, due, state, result, reported_in)
                        VALUES (:cell, :session, :member, :who, :what, :due, :state, :result, :told)""")
                .param("member", task.who() == null ? null : task.who().id().value())
                .param("who", task.who() == null ? "Chi ủy" : task.who().name())
                .param("what", task.what())
                .param("due", task.due())
                .param("state", told == null ? "OPEN" : "DONE")
                .param("result", told == null ? null : task.result())
                .param("told", told == null ? null : told.value())
                .update();
    }

    private JdbcClient.StatementSpec of(UnitId cell, SessionId session, String sql) {
        return jdbc.sql(sql).param("cell", cell.value()).param("session", session.value());
    }
}
