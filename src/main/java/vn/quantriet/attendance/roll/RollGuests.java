package vn.quantriet.attendance.roll;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.WholeTransaction;

/** People without membership who came: counted apart, names as far as known. */
@Service
@Requires(Permission.OWN_PAGES)
public class RollGuests {

    private static final int MANY = 10_000;
    private static final int LONGEST = 4_000;

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final RollWriter writer;
    private final JdbcClient jdbc;
    private final WholeTransaction transaction;
    private final AuditTrail trail;

    RollGuests(
            SessionAccess access,
            SessionRecords sessions,
            RollWriter writer,
            JdbcClient jdbc,
            WholeTransaction transaction,
            AuditTrail trail) {
        this.access = access;
        this.sessions = sessions;
        this.writer = writer;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
    }

    /**
     * @param count at least as many as there are names
     * @param names one per line; blank for none
     * @param reason asked for once the roll is closed, and then of the keeper alone
     * @throws AccessDenied unless the person takes this roll
     * @throws RollRefused when the count is impossible, or the reason is missing after the closing
     */
    public void count(SessionId session, UnitId cell, int count, String names, String reason) {
        access.requireTaker(session, cell);
        transaction.run(() -> {
            if (!sessions.invites(session, cell)) {
                throw new AccessDenied("This chi bộ is not invited");
            }
            var listed = names.lines().filter(line -> !line.isBlank()).count();
            if (count < listed || count < 0 || count > MANY || names.length() > LONGEST) {
                throw new RollRefused("attendance.roll.refused.guests");
            }
            var before = writer.lock(session, cell);
            var why = "";
            if (before.isClosed()) {
                access.requireKeeper(session, cell);
                why = CorrectionReason.of(reason);
            }
            jdbc.sql("""
                            UPDATE session_roll SET guest_count = :count, guest_names = :names
                             WHERE session_id = :session AND unit_id = :cell""")
                    .param("count", count)
                    .param("names", names.isBlank() ? null : names.strip())
                    .param("session", session.value())
                    .param("cell", cell.value())
                    .update();
            trail.record(Entry.of("attendance.guests-counted", "session", session.value(), cell)
                    .because(why.isEmpty() ? null : why)
                    .changing(about(before.guestCount(), before.guestNames()), about(count, names.strip())));
            return true;
        });
    }

    private static Map<String, Object> about(int count, String names) {
        return new TreeMap<>(Map.of("guests", count, "names", names));
    }
}
