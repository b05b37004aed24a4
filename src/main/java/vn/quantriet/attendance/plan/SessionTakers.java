package vn.quantriet.attendance.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession.Person;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.Utc;
import vn.quantriet.shared.WholeTransaction;

/** Appoints members of the chi bộ to take one roll and draft its minutes; closing stays with secretary or deputy. */
@Service
@Requires(Permission.KEEP_SESSIONS)
public class SessionTakers {

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final PlanReader reader;
    private final JdbcClient jdbc;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;

    SessionTakers(
            SessionAccess access,
            SessionRecords sessions,
            PlanReader reader,
            JdbcClient jdbc,
            WholeTransaction transaction,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.reader = reader;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** Who may be appointed, by given name. */
    public List<Person> members(UnitId cell) {
        access.requirePlanner(cell);
        return reader.members(cell, LocalDate.now(clock));
    }

    /** @throws PlanRefused when the person is no member of the chi bộ */
    public void appoint(SessionId session, UnitId cell, MemberId member) {
        access.requirePlanner(cell);
        transaction.run(() -> {
            var isMember = members(cell).stream().anyMatch(person -> person.id().equals(member));
            if (!isMember || !sessions.invites(session, cell)) {
                throw new PlanRefused("attendance.plan.refused.taker");
            }
            jdbc.sql("""
                            INSERT IGNORE INTO session_taker (session_id, unit_id, member_id, appointed_by_name, appointed_at)
                            VALUES (:session, :cell, :member, :by, :now)""")
                    .param("session", session.value())
                    .param("cell", cell.value())
                    .param("member", member.value())
                    .param("by", access.self().name())
                    .param("now", Utc.of(clock.instant()))
                    .update();
            trail.record(Entry.of("attendance.taker-appointed", "member", member.value(), cell)
                    .changing(null, Map.of("session", session.value())));
            return true;
        });
    }

    public void dismiss(SessionId session, UnitId cell, MemberId member) {
        access.requirePlanner(cell);
        transaction.run(() -> {
            jdbc.sql(
                            "DELETE FROM session_taker WHERE session_id = :session AND unit_id = :cell AND member_id = :member")
                    .param("session", session.value())
                    .param("cell", cell.value())
                    .param("member", member.value())
                    .update();
            trail.record(Entry.of("attendance.taker-dismissed", "member", member.value(), cell)
                    .changing(Map.of("session", session.value()), null));
            return true;
        });
    }
}
