package vn.quantriet.attendance.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.Utc;

/** A member sees his own row of a closed roll and may object; whoever keeps the roll answers. Correcting is a step of its own. */
@Service
@Requires(Permission.OWN_PAGES)
@Transactional
public class RollObjections {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 1_000;

    private static final String ROWS = """
            SELECT a.member_id, m.full_name, a.unit_id, a.mark, a.reason, a.recorded_by_name, a.recorded_at,
                   o.text, o.state, o.answer
              FROM attendance a
              JOIN member m ON m.id = a.member_id
              JOIN session_roll r ON r.session_id = a.session_id AND r.unit_id = a.unit_id AND r.state = 'CLOSED'
              LEFT JOIN attendance_objection o ON o.session_id = a.session_id AND o.member_id = a.member_id
             WHERE a.session_id = :session AND a.exclusion IS NULL """;

    private final SessionAccess access;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    RollObjections(SessionAccess access, CurrentActor currentActor, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.access = access;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** One's own row of a closed roll; empty while it is open, and for who was not expected. */
    @Transactional(readOnly = true)
    public Optional<OwnRow> own(SessionId session) {
        var member = currentActor.get().member();
        return member == null
                ? Optional.empty()
                : jdbc.sql(ROWS + " AND a.member_id = :member")
                        .param("session", session.value())
                        .param("member", member.value())
                        .query(RollObjections::row)
                        .optional();
    }

    /** @throws RollRefused when it says too little, or is answered already */
    public void object(SessionId session, String text) {
        var own = own(session).orElseThrow(() -> new AccessDenied("Not on a closed roll"));
        var said = text.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new RollRefused("attendance.roll.refused.objection");
        }
        if (own.state() != null && !own.state().equals("OPEN")) {
            throw new RollRefused("attendance.roll.refused.objection-answered");
        }
        jdbc.sql("""
                        INSERT INTO attendance_objection (session_id, member_id, unit_id, text, state, made_at)
                        VALUES (:session, :member, :cell, :text, 'OPEN', :now)
                        ON DUPLICATE KEY UPDATE text = :text, made_at = :now""")
                .param("session", session.value())
                .param("member", own.member().value())
                .param("cell", own.cell().value())
                .param("text", said)
                .param("now", Utc.of(clock.instant()))
                .update();
    }

    /** Of one roll, those to be answered first. */
    public List<OwnRow> of(SessionId session, UnitId cell) {
        access.requireTaker(session, cell);
        return jdbc.sql(ROWS + " AND a.unit_id = :cell AND o.text IS NOT NULL ORDER BY o.state <> 'OPEN', m.sort_name")
                .param("session", session.value())
                .param("cell", cell.value())
                .query(RollObjections::row)
                .list();
    }

    /** @param accepted says that he is right; the mark is then corrected on the roll, with its own reason */
    public void answer(SessionId session, UnitId cell, MemberId member, boolean accepted, String answer) {
        access.requireKeeper(session, cell);
        if (answer.strip().length() < SHORTEST) {
            throw new RollRefused("attendance.roll.refused.answer");
        }
        jdbc.sql("""
                        UPDATE attendance_objection SET state = :state, answer = :answer, decided_by_name = :by, decided_at = :now
                         WHERE session_id = :session AND member_id = :member AND unit_id = :cell""")
                .param("state", accepted ? "ACCEPTED" : "REFUSED")
                .param("answer", answer.strip())
                .param("by", access.self().name())
                .param("now", Utc.of(clock.instant()))
                .param("session", session.value())
                .param("member", member.value())
                .param("cell", cell.value())
                .update();
        trail.record(Entry.of("attendance.objection-answered", "member", member.value(), cell)
                .because(answer.strip())
                .changing(null, Map.of("session", session.value(), "accepted", accepted)));
    }

    private static OwnRow row(ResultSet row, int number) throws SQLException {
        var mark = row.getString("mark");
        return new OwnRow(
                MemberId.of(row.getLong("member_id")),
                Objects.requireNonNull(row.getString("full_name")),
                UnitId.of(row.getLong("unit_id")),
                mark == null ? null : AttendanceMark.valueOf(mark),
                row.getString("reason"),
                row.getString("recorded_by_name"),
                Utc.read(row, "recorded_at"),
                row.getString("text"),
                row.getString("state"),
                row.getString("answer"));
    }
}
