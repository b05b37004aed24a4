package vn.quantriet.attendance.roll;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceCorrected;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.shared.WholeTransaction;

/**
 * Who stands on a closed roll, once the register of that day has changed: added or expected after all, or taken off the
 * expected number, each with a reason; nobody is ever deleted. Why somebody is not expected is read from the register and not
 * typed.
 */
@Service
@Requires(Permission.OWN_PAGES)
public class RollAmendments {

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final RollRecords rolls;
    private final RollWriter marks;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RollAmendments(
            SessionAccess access,
            SessionRecords sessions,
            RollRecords rolls,
            RollWriter marks,
            WholeTransaction transaction,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.rolls = rolls;
        this.marks = marks;
        this.transaction = transaction;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** A person whom the amendment is about, as he shall stand on the roll. */
    private record Amended(RollRow before, RollRow after, boolean added) {}

    /**
     * Who belongs to the chi bộ on that day as the register says now, and stands on no roll of the session; of a closed roll only.
     *
     * @throws AccessDenied unless the person keeps the sessions of this chi bộ
     */
    @Transactional
    public List<RollRow> missing(SessionId session, UnitId cell) {
        access.requireKeeper(session, cell);
        return rolls.head(session, cell).isClosed() ? missing(planned(session), cell) : List.of();
    }

    private List<RollRow> missing(StudySession session, UnitId cell) {
        var known = rolls.members(session.id());
        return today(session, cell).stream()
                .filter(row -> !known.contains(row.member()))
                .toList();
    }

    /**
     * Adds a person who is missing, or expects one who was not expected.
     *
     * @param entry without a mark only for who is missing and not expected either, as the register says
     * @throws AccessDenied unless the person keeps the sessions of this chi bộ
     * @throws RollRefused when the reason says too little, the roll is open, or the register says otherwise
     */
    public void expect(SessionId session, UnitId cell, MarkEntry entry, String reason) {
        amend(
                session,
                cell,
                reason,
                "attendance.roll-added",
                planned -> {
                    var row = onRoll(session, cell, entry.member());
                    var known = registered(planned, cell, entry.member());
                    if (row.isPresent() && row.get().exclusion() == null) {
                        throw new RollRefused("attendance.roll.refused.expected-already");
                    }
                    if (row.isEmpty() && rolls.members(session).contains(entry.member())) {
                        throw new RollRefused("attendance.roll.refused.on-other-roll");
                    }
                    var asked =
                            row.isPresent() ? expected(row.get(), known) : known.orElseThrow(RollAmendments::notOnRoll);
                    return new Amended(row.orElse(asked), marked(asked, entry, row.isEmpty()), row.isEmpty());
                },
                entry);
    }

    /** The register must not exclude him any more; who left the chi bộ meanwhile is read as the roll had him. */
    private static RollRow expected(RollRow row, Optional<RollRow> known) {
        return known.isEmpty()
                ? row.excluded(null, null)
                : row.excluded(known.get().exclusion(), null);
    }

    private RollRow marked(RollRow row, MarkEntry entry, boolean added) {
        if (added && row.exclusion() != null && entry.mark() == null) {
            return row;
        }
        var fault = MarkJudge.fault(entry, row);
        if (fault != null || entry.mark() == null) {
            throw new RollRefused("attendance.roll.refused." + (fault == null ? "unmarked-after" : fault));
        }
        var by = access.self();
        return row.with(entry, by.id(), by.name(), clock.instant());
    }

    /**
     * Takes a person off the expected number; his mark stays in the history alone.
     *
     * @throws AccessDenied unless the person keeps the sessions of this chi bộ
     * @throws RollRefused when the reason says too little, the roll is open, or he was not expected
     */
    public void takeOff(SessionId session, UnitId cell, MemberId member, String reason) {
        var entry = nothing(member, clock.instant());
        amend(
                session,
                cell,
                reason,
                "attendance.roll-taken-off",
                planned -> {
                    var row = onRoll(session, cell, member).orElseThrow(RollAmendments::notOnRoll);
                    if (row.exclusion() != null) {
                        throw new RollRefused("attendance.roll.refused.not-expected-already");
                    }
                    var why = registered(planned, cell, member)
                            .map(RollRow::exclusion)
                            .orElse(StandingKind.OTHER);
                    var by = access.self();
                    var off = row.with(entry, by.id(), by.name(), clock.instant())
                            .excluded(why == null ? StandingKind.OTHER : why, reason.strip());
                    return new Amended(row, off, false);
                },
                entry);
    }

    private void amend(
            SessionId session,
            UnitId cell,
            String reason,
            String action,
            Function<StudySession, Amended> judge,
            MarkEntry entry) {
        access.requireKeeper(session, cell);
        transaction.run(() -> {
            var planned = planned(session);
            var why = CorrectionReason.of(reason);
            if (!marks.lock(session, cell).isClosed()) {
                throw new RollRefused("attendance.roll.refused.open");
            }
            write(session, cell, judge.apply(planned), entry, action, why);
            return true;
        });
    }

    private void write(SessionId session, UnitId cell, Amended amended, MarkEntry entry, String action, String why) {
        var now = clock.instant();
        var row = amended.after();
        var marked = row.revision() > amended.before().revision();
        marks.freeze(session, cell, List.of(row));
        if (marked) {
            marks.remember(session, cell, List.of(new RollWriter.Sent(entry, "CORRECTED", why)), access.self(), now);
            marks.keep(session, cell, List.of(row), now);
        }
        trail.record(Entry.of(action, "member", row.member().value(), cell)
                .because(why)
                .changing(amended.added() ? null : about(session, amended.before()), about(session, row)));
        events.publishEvent(new AttendanceCorrected(
                session, cell, row.member(), amended.before().mark(), row.mark()));
    }

    private Optional<RollRow> onRoll(SessionId session, UnitId cell, MemberId member) {
        return of(rolls.closed(session, cell), member);
    }

    private Optional<RollRow> registered(StudySession session, UnitId cell, MemberId member) {
        return of(today(session, cell), member);
    }

    private static Optional<RollRow> of(List<RollRow> rows, MemberId member) {
        return rows.stream().filter(row -> row.member().equals(member)).findFirst();
    }

    /** The roster of the day as the register says now. */
    private List<RollRow> today(StudySession session, UnitId cell) {
        return rolls.rows(session, session.day(clock.getZone()), cell, false);
    }

    private StudySession planned(SessionId session) {
        return sessions.find(session).orElseThrow(() -> new AccessDenied("No such session"));
    }

    private static MarkEntry nothing(MemberId member, Instant now) {
        return new MarkEntry(
                Rolls.newKey(), member, null, null, false, null, null, null, MarkSource.ROLL_CALL, false, null, 0, now);
    }

    private static RollRefused notOnRoll() {
        return new RollRefused("attendance.roll.refused.not-on-roll");
    }

    private static Map<String, Object> about(SessionId session, RollRow row) {
        var about = new TreeMap<String, Object>();
        about.put("session", session.value());
        about.put("mark", text(row.mark()));
        about.put("exclusion", text(row.exclusion()));
        return about;
    }

    private static String text(@Nullable Enum<?> named) {
        return named == null ? "" : named.name();
    }
}
