package vn.quantriet.attendance.minutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.rules.RuleCourse;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.Rules;

/**
 * Which minutes are still to be finished, and by when. Only of sessions that a chi bộ held itself: at a conference it takes a
 * roll, the minutes are the holder's.
 */
@Service
@Requires(Permission.OWN_PAGES)
@Transactional(readOnly = true)
public class MinutesWatch {

    /** Where no rule was ever entered. */
    static final int USUAL_DAYS = 2;

    private static final Comparator<DueMinutes> LATE_FIRST =
            Comparator.comparing((DueMinutes due) -> !due.late()).thenComparing(DueMinutes::day);

    private final CurrentActor actor;
    private final SessionAccess access;
    private final DueRecords records;
    private final Rules rules;
    private final Clock clock;

    MinutesWatch(CurrentActor actor, SessionAccess access, DueRecords records, Rules rules, Clock clock) {
        this.actor = actor;
        this.access = access;
        this.records = records;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Of the sessions of some days those the person keeps, or was appointed to write the minutes of; late ones first, then by
     * day. As many statements for many sessions as for one.
     *
     * @param until the first day that no longer belongs to them
     */
    public List<DueMinutes> due(LocalDate from, LocalDate until) {
        var person = actor.get();
        var found = records.unfinished(
                person.scope(Permission.KEEP_SESSIONS).roots(), person.member(), start(from), start(until));
        return dated(found, from);
    }

    /**
     * Of one session, for whoever reads its names; empty while the roll is open and once the minutes are finished.
     *
     * @throws vn.quantriet.access.AccessDenied when the names of this chi bộ are not open to the person
     */
    public Optional<DueMinutes> due(SessionId session, UnitId cell) {
        access.requireReader(session, cell);
        var found = records.unfinished(session, cell);
        return found.flatMap(one -> dated(List.of(one), day(one)).stream().findFirst());
    }

    private List<DueMinutes> dated(List<DueRecords.Unfinished> found, LocalDate from) {
        if (found.isEmpty()) {
            return List.of();
        }
        var course = rules.courseFrom(RuleKey.SESSION_RESULTS_DAYS_AFTER, from);
        var cells = found.stream().map(DueRecords.Unfinished::cell).collect(Collectors.toSet());
        var paths = course.variesByUnit() ? records.paths(cells) : Map.<UnitId, List<UnitId>>of();
        return found.stream()
                .map(one -> dated(one, course, paths.getOrDefault(one.cell(), List.of())))
                .sorted(LATE_FIRST)
                .toList();
    }

    private DueMinutes dated(DueRecords.Unfinished one, RuleCourse course, List<UnitId> path) {
        var day = day(one);
        var days = course.on(day, path).map(value -> value.value()).orElse(USUAL_DAYS);
        var sendBy = day.plusDays(days);
        return new DueMinutes(
                one.session(),
                one.cell(),
                one.cellName(),
                one.topic(),
                day,
                sendBy,
                sendBy.isBefore(LocalDate.now(clock)));
    }

    private LocalDate day(DueRecords.Unfinished one) {
        return one.startsAt().atZone(clock.getZone()).toLocalDate();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
