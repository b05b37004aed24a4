package vn.quantriet.attendance.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.WholeTransaction;

/** A unit's own day, hours and place of the regular session, with the reason; units below it inherit them. */
@Service
@Requires(Permission.KEEP_SESSIONS)
public class RegularTimeDesk {

    private static final int SHORTEST_REASON = 8;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_PLACE = 300;
    private static final int LAST_DAY = 28;
    private static final int MONTHS_SHOWN = 4;

    private final SessionAccess access;
    private final RegularTimeRecords records;
    private final RegularDays days;
    private final PlanReader reader;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;

    RegularTimeDesk(
            SessionAccess access,
            RegularTimeRecords records,
            RegularDays days,
            PlanReader reader,
            WholeTransaction transaction,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.records = records;
        this.days = days;
        this.reader = reader;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws vn.quantriet.access.AccessDenied unless the person keeps the sessions of that very unit */
    public RegularTimePage open(UnitId unit) {
        access.requirePlanner(unit);
        var today = LocalDate.now(clock);
        var plan = days.plan(unit);
        var next = Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
                .map(plan::in)
                .filter(day -> !day.isBefore(today))
                .limit(MONTHS_SHOWN)
                .toList();
        return new RegularTimePage(
                reader.names(List.of(unit)).getFirst(),
                plan.times(),
                plan.byRule().dayOfMonth(),
                next);
    }

    /**
     * Sets it from a month on; what was set for that very month is replaced.
     *
     * @throws PlanRefused when it lies in the past, is impossible, or the reason says too little
     */
    public void set(UnitId unit, RegularTimeDraft draft) {
        access.requirePlanner(unit);
        judge(draft);
        transaction.run(() -> {
            var before = own(unit, draft.from());
            var stripped = new RegularTimeDraft(
                    draft.from(),
                    draft.dayOfMonth(),
                    draft.starts(),
                    draft.ends(),
                    draft.place().strip(),
                    draft.reason().strip());
            records.put(unit, stripped, access.self().name(), clock.instant());
            trail.record(Entry.of("attendance.regular-time-set", "regular-time", draft.from(), unit)
                    .because(stripped.reason())
                    .changing(
                            before.map(RegularTimeDesk::about).orElse(null),
                            about(own(unit, draft.from()).orElseThrow())));
            return true;
        });
    }

    /** What was set from that month on holds no longer; what was set before it, or above, does. */
    public void remove(UnitId unit, YearMonth from, String reason) {
        access.requirePlanner(unit);
        requireReason(reason);
        transaction.run(() -> {
            var before = own(unit, from).orElseThrow(() -> new PlanRefused("attendance.plan.refused.gone"));
            records.remove(unit, from);
            trail.record(Entry.of("attendance.regular-time-removed", "regular-time", from, unit)
                    .because(reason.strip())
                    .changing(about(before), null));
            return true;
        });
    }

    private Optional<RegularTime> own(UnitId unit, YearMonth from) {
        return records.of(unit).nearestFirst().stream()
                .filter(time -> time.unit().equals(unit) && time.from().equals(from))
                .findFirst();
    }

    private void judge(RegularTimeDraft draft) {
        requireReason(draft.reason());
        require(!draft.from().isBefore(YearMonth.now(clock)), "past-month");
        require(draft.dayOfMonth() >= 1 && draft.dayOfMonth() <= LAST_DAY, "day-of-month");
        require(draft.starts().isBefore(draft.ends()), "times");
        require(draft.place().strip().length() <= LONGEST_PLACE, "too-long");
    }

    private static void requireReason(String reason) {
        var length = reason.strip().length();
        require(length >= SHORTEST_REASON, "reason");
        require(length <= LONGEST_REASON, "too-long");
    }

    private static void require(boolean good, String fault) {
        if (!good) {
            throw new PlanRefused("attendance.plan.refused." + fault);
        }
    }

    private static Map<String, Object> about(RegularTime time) {
        return new TreeMap<>(Map.of(
                "day",
                time.dayOfMonth(),
                "starts",
                time.starts().toString(),
                "ends",
                time.ends().toString(),
                "place",
                time.place()));
    }
}
