package vn.quantriet.attendance.roll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.StudySession.Person;

/**
 * Takes marks into an open roll, whoever brings them: the roll screen, a scan, a sheet of paper. Four statements whatever
 * their number: the roll is locked, the roster read, what was sent and the rows are written. Knows no guard; the caller has
 * let the marks through, within his transaction.
 */
@Component
public class RollMarking {

    /** How long before the start a roll may be begun. */
    static final Duration EARLY = Duration.ofHours(2);

    private final RollRecords rolls;
    private final RollWriter marks;
    private final Clock clock;

    RollMarking(RollRecords rolls, RollWriter marks, Clock clock) {
        this.rolls = rolls;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * @param by who marks: the taker, or the member himself
     * @return one outcome per entry; what was sent before has the outcome it had
     * @throws RollRefused when the session is cancelled or not begun yet; a closed roll refuses each entry
     */
    public Marked take(StudySession session, UnitId cell, List<MarkEntry> entries, Person by) {
        requireBegun(session);
        var head = marks.lock(session.id(), cell);
        if (head.isClosed()) {
            return closed(session, cell, entries, head);
        }
        var work = new Work(known(session, cell, entries), by, clock.instant());
        entries.forEach(work::take);
        work.write(session, cell);
        return new Marked(work.outcomes, head.version(), List.copyOf(work.touched.values()));
    }

    /** The row of one person on an open roll, whoever asks; null when he is not on it. */
    public @Nullable RollRow row(StudySession session, UnitId cell, MemberId member) {
        return rolls.rows(session, session.day(clock.getZone()), cell, false).stream()
                .filter(row -> row.member().equals(member))
                .findFirst()
                .orElse(null);
    }

    /** The chi bộ with its ancestors of today, nearest first, by which rules are asked. */
    public List<UnitId> path(UnitId cell) {
        return rolls.path(cell);
    }

    /** Of a closed roll what was sent before keeps its receipt; what is new needs a correction. */
    private Marked closed(StudySession session, UnitId cell, List<MarkEntry> entries, RollHead head) {
        var sent = known(session, cell, entries).values().stream()
                .flatMap(known -> known.sent().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var outcomes = entries.stream()
                .map(entry -> sent.containsKey(entry.key())
                        ? new MarkOutcome(entry.key(), entry.member(), sent.get(entry.key()), null)
                        : MarkOutcome.refused(entry, "closed"))
                .toList();
        return new Marked(outcomes, head.version(), List.of());
    }

    private Map<MemberId, RollRecords.Known> known(StudySession session, UnitId cell, List<MarkEntry> entries) {
        var keys = entries.stream().map(MarkEntry::key).distinct().toList();
        return rolls.known(session, session.day(clock.getZone()), cell, keys.isEmpty() ? List.of("") : keys).stream()
                .collect(Collectors.toMap(known -> known.row().member(), Function.identity()));
    }

    void requireBegun(StudySession session) {
        if (session.isCancelled()) {
            throw new RollRefused("attendance.roll.refused.cancelled");
        }
        if (clock.instant().isBefore(session.startsAt().minus(EARLY))) {
            throw new RollRefused("attendance.roll.refused.not-begun");
        }
    }

    /** The entries of one writing, each judged against what the ones before it have left. */
    private final class Work {

        private final Map<MemberId, RollRecords.Known> known;
        private final Person by;
        private final Instant now;
        private final Map<MemberId, RollRow> touched = new LinkedHashMap<>();
        private final Map<MemberId, RollRow> changed = new LinkedHashMap<>();
        private final Map<String, MarkOutcome.Result> here = new HashMap<>();
        private final List<RollWriter.Sent> sent = new ArrayList<>();
        private final List<MarkOutcome> outcomes = new ArrayList<>();

        Work(Map<MemberId, RollRecords.Known> known, Person by, Instant now) {
            this.known = known;
            this.by = by;
            this.now = now;
        }

        void take(MarkEntry entry) {
            var person = known.get(entry.member());
            var row = person == null ? null : touched.getOrDefault(entry.member(), person.row());
            var fault = MarkJudge.fault(entry, row);
            if (person == null || row == null || fault != null) {
                outcomes.add(MarkOutcome.refused(entry, fault == null ? "not-on-roll" : fault));
                return;
            }
            touched.put(entry.member(), row);
            var before = here.getOrDefault(entry.key(), person.sent().get(entry.key()));
            outcomes.add(
                    new MarkOutcome(entry.key(), entry.member(), before == null ? judge(entry, row) : before, null));
        }

        private MarkOutcome.Result judge(MarkEntry entry, RollRow row) {
            var result = MarkJudge.judge(entry, row, by);
            if (result == MarkOutcome.Result.TAKEN) {
                var taken = row.with(entry, by.id(), by.name(), now);
                touched.put(entry.member(), taken);
                changed.put(entry.member(), taken);
            }
            here.put(entry.key(), result);
            sent.add(new RollWriter.Sent(entry, result.name(), null));
            return result;
        }

        void write(StudySession session, UnitId cell) {
            if (!sent.isEmpty()) {
                marks.remember(session.id(), cell, sent, by, now);
            }
            if (!changed.isEmpty()) {
                marks.keep(session.id(), cell, List.copyOf(changed.values()), now);
            }
        }
    }
}
