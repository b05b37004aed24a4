package vn.quantriet.attendance.roll;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.WholeTransaction;

/** Where two people took the roll and differ: shown, and decided by a person. Nothing is overwritten unseen. */
@Service
@Requires(Permission.OWN_PAGES)
public class RollDifferences {

    private final SessionAccess access;
    private final DifferenceRecords records;
    private final RollWriter writer;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;

    RollDifferences(
            SessionAccess access,
            DifferenceRecords records,
            RollWriter writer,
            WholeTransaction transaction,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.records = records;
        this.writer = writer;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those not decided yet, oldest first. */
    @Transactional(readOnly = true)
    public List<RollDifference> open(SessionId session, UnitId cell) {
        access.requireReader(session, cell);
        return records.open(session, cell);
    }

    /**
     * @param takeOffered whether the row shall say what the other one said; otherwise it stays
     * @throws AccessDenied unless the person takes this roll, or there is no such difference
     * @throws RollRefused when the roll is closed
     */
    public void decide(SessionId session, UnitId cell, long event, boolean takeOffered) {
        access.requireTaker(session, cell);
        transaction.run(() -> {
            if (writer.lock(session, cell).isClosed()) {
                throw new RollRefused("attendance.roll.refused.closed");
            }
            var difference = records.open(session, cell).stream()
                    .filter(open -> open.event() == event)
                    .findFirst()
                    .orElseThrow(() -> new AccessDenied("No such difference"));
            var by = access.self();
            if (takeOffered) {
                records.take(session, event, clock.instant());
            }
            records.settle(event, by, clock.instant());
            trail.record(Entry.of(
                            "attendance.difference-decided",
                            "member",
                            difference.member().value(),
                            cell)
                    .changing(null, Map.of("session", session.value(), "taken", takeOffered)));
            return true;
        });
    }
}
