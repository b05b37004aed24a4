package vn.quantriet.attendance.roll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceCorrected;
import vn.quantriet.attendance.RollClosed;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.WholeTransaction;

/** The roll of a chi bộ: read, taken, closed, corrected. */
@Service
@Requires(Permission.OWN_PAGES)
public class Rolls {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final RollRecords rolls;
    private final RollWriter marks;
    private final RollMarking marking;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rolls(
            SessionAccess access,
            SessionRecords sessions,
            RollRecords rolls,
            RollWriter marks,
            RollMarking marking,
            WholeTransaction transaction,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.rolls = rolls;
        this.marks = marks;
        this.marking = marking;
        this.transaction = transaction;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws AccessDenied when the names of this chi bộ are not open to the person, or it is not invited
     */
    @Transactional
    public Roll open(SessionId session, UnitId cell) {
        access.requireReader(session, cell);
        var planned = invited(session, cell);
        var head = rolls.head(session, cell);
        return new Roll(
                planned,
                cell,
                head,
                rolls.rows(planned, planned.day(clock.getZone()), cell, head.isClosed()),
                rolls.differences(session, cell));
    }

    /**
     * The version of a roll, raised by every writing; 0 when nobody has begun it.
     *
     * @throws AccessDenied when the names of this chi bộ are not open to the person
     */
    @Transactional
    public int version(SessionId session, UnitId cell) {
        access.requireReader(session, cell);
        return rolls.head(session, cell).version();
    }

    /**
     * Takes marks; six statements for a whole roll. Sent again, they have the outcome they had.
     *
     * @throws AccessDenied unless the person takes this roll
     * @throws RollRefused when the session is cancelled or not begun yet
     */
    public Marked mark(SessionId session, UnitId cell, List<MarkEntry> entries) {
        access.requireTaker(session, cell);
        return transaction.run(() -> marking.take(planned(session, cell), cell, entries, access.self()));
    }

    /**
     * Closes the roll for good: the roster of the day is written down with it.
     *
     * @throws AccessDenied unless the person keeps the sessions of this chi bộ
     * @throws RollRefused when somebody is not marked, a difference is not decided, or the times are impossible
     */
    public void close(SessionId session, UnitId cell, Instant began, Instant ended) {
        access.requireKeeper(session, cell);
        transaction.run(() -> {
            var planned = invited(session, cell);
            marking.requireBegun(planned);
            requireOrder(planned, began, ended);
            var before = marks.lock(session, cell);
            if (before.isClosed()) {
                throw new RollRefused("attendance.roll.refused.closed");
            }
            var rows = rolls.rows(planned, planned.day(clock.getZone()), cell, false);
            requireComplete(rows, rolls.differences(session, cell));
            marks.freeze(session, cell, rows);
            marks.dropUnexpected(session, cell, rows);
            marks.close(session, cell, began, ended, access.self(), clock.instant());
            marks.markHeld(session, clock.instant());
            trail.record(Entry.of("attendance.roll-closed", "session", session.value(), cell)
                    .changing(null, counted(rows)));
            events.publishEvent(new RollClosed(session, cell));
            return true;
        });
    }

    /**
     * Corrects one mark of a closed roll, in the same transaction as the entry in the trail.
     *
     * @throws AccessDenied unless the person keeps the sessions of this chi bộ
     * @throws RollRefused when the reason says too little, the roll is open, or the mark cannot be taken
     */
    public RollRow correct(SessionId session, UnitId cell, MarkEntry entry, String reason) {
        access.requireKeeper(session, cell);
        return transaction.run(() -> {
            var planned = invited(session, cell);
            var why = CorrectionReason.of(reason);
            if (!marks.lock(session, cell).isClosed()) {
                throw new RollRefused("attendance.roll.refused.open");
            }
            var row = rolls.rows(planned, planned.day(clock.getZone()), cell, true).stream()
                    .filter(known -> known.member().equals(entry.member()))
                    .findFirst()
                    .orElseThrow(() -> new RollRefused("attendance.roll.refused.not-on-roll"));
            return correct(planned, cell, row, entry, why);
        });
    }

    private RollRow correct(StudySession session, UnitId cell, RollRow row, MarkEntry entry, String why) {
        var mark = entry.mark();
        var fault = MarkJudge.fault(entry, row);
        if (fault != null || mark == null) {
            throw new RollRefused("attendance.roll.refused." + (fault == null ? "unmarked-after" : fault));
        }
        var by = access.self();
        var now = clock.instant();
        var corrected = row.with(entry, by.id(), by.name(), now);
        marks.remember(session.id(), cell, List.of(new RollWriter.Sent(entry, "CORRECTED", why)), by, now);
        marks.keep(session.id(), cell, List.of(corrected), now);
        trail.record(Entry.of("attendance.corrected", "member", row.member().value(), cell)
                .because(why)
                .changing(about(session.id(), row), about(session.id(), corrected)));
        events.publishEvent(new AttendanceCorrected(session.id(), cell, row.member(), row.mark(), mark));
        return corrected;
    }

    /** A key for a mark that is set here and not on a device. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    private StudySession invited(SessionId session, UnitId cell) {
        if (!sessions.invites(session, cell)) {
            throw new AccessDenied("This chi bộ is not invited");
        }
        return planned(session, cell);
    }

    /** A chi bộ that holds its own session is invited without asking; one statement then. */
    private StudySession planned(SessionId session, UnitId cell) {
        var planned = sessions.find(session).orElseThrow(() -> new AccessDenied("No such session"));
        if (!planned.unit().equals(cell) && !sessions.invites(session, cell)) {
            throw new AccessDenied("This chi bộ is not invited");
        }
        return planned;
    }

    private static void requireComplete(List<RollRow> rows, int differences) {
        var unmarked = rows.stream().filter(RollRow::isUnmarked).count();
        if (unmarked > 0) {
            throw new RollRefused("attendance.roll.refused.unmarked", unmarked);
        }
        if (differences > 0) {
            throw new RollRefused("attendance.roll.refused.undecided", differences);
        }
    }

    private static void requireOrder(StudySession session, Instant began, Instant ended) {
        if (!began.isBefore(ended)
                || Duration.between(began, ended).compareTo(LONGEST) > 0
                || Duration.between(session.startsAt(), began).abs().compareTo(LONGEST) > 0) {
            throw new RollRefused("attendance.roll.refused.times");
        }
    }

    private static Map<String, Object> counted(List<RollRow> rows) {
        var totals = RollTotals.of(rows);
        var counted = new TreeMap<String, Object>();
        counted.put("onRoster", totals.onRoster());
        counted.put("expected", totals.expected());
        counted.put("present", totals.present());
        totals.marks().forEach((mark, number) -> counted.put(mark.name(), number));
        return counted;
    }

    private static Map<String, Object> about(SessionId session, RollRow row) {
        var about = new TreeMap<String, Object>();
        about.put("session", session.value());
        about.put("mark", String.valueOf(row.mark()));
        about.put("reason", text(row.reason()));
        about.put("elsewhere", text(row.elsewhere()));
        about.put("spoke", row.spoke());
        return about;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
