package vn.quantriet.attendance.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionKind;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.RuleValue;
import vn.quantriet.rules.Rules;

/** On which days a chi bộ holds its regular sessions, by the rule that holds for it. */
@Component
class RegularDays {

    /** The kind that a year plan is made of. */
    static final String KIND = "thuong-ky";

    private static final int THIRD = 3;
    private static final int QUARTERS = 4;

    private final Rules rules;
    private final PlanReader reader;
    private final RegularTimeRecords times;
    private final JdbcClient jdbc;
    private final Clock clock;

    RegularDays(Rules rules, PlanReader reader, RegularTimeRecords times, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.reader = reader;
        this.times = times;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The default day of each month from today on in which no regular session is planned or was held. */
    List<LocalDate> missing(UnitId cell, int year) {
        return missing(cell, year, plan(cell));
    }

    private List<LocalDate> missing(UnitId cell, int year, DefaultDays plan) {
        var today = LocalDate.now(clock);
        var planned = monthsWithRegular(cell, year);
        return Arrays.stream(Month.values())
                .map(month -> YearMonth.of(year, month))
                .filter(month -> !planned.contains(month))
                .map(plan::in)
                .filter(day -> !day.isBefore(today))
                .toList();
    }

    /** The shortest length of each kind by rule, in minutes. */
    Map<String, Integer> minutes(UnitId unit, List<SessionKind> kinds, LocalDate day) {
        var values = rules.valuesOn(
                Set.of(RuleKey.SESSION_MINUTES_MIN, RuleKey.SESSION_MINUTES_MIN_COMBINED), day, () -> path(unit));
        return kinds.stream()
                .filter(kind -> kind.regular() || kind.thematic())
                .collect(Collectors.toMap(
                        SessionKind::code,
                        kind -> value(
                                values,
                                kind.regular() && kind.thematic()
                                        ? RuleKey.SESSION_MINUTES_MIN_COMBINED
                                        : RuleKey.SESSION_MINUTES_MIN)));
    }

    /** What is watched; the lines of other units among them are left out. */
    YearWatch watch(UnitId cell, List<SessionLine> all, int year) {
        var today = LocalDate.now(clock);
        var values = rules.valuesOn(
                Set.of(
                        RuleKey.SESSION_THEMATIC_PER_QUARTER,
                        RuleKey.SESSION_PAPERS_DAYS_BEFORE,
                        RuleKey.SESSION_RESULTS_DAYS_AFTER),
                today,
                () -> path(cell));
        var before = value(values, RuleKey.SESSION_PAPERS_DAYS_BEFORE);
        var after = value(values, RuleKey.SESSION_RESULTS_DAYS_AFTER);
        var plan = plan(cell);
        var lines = all.stream()
                .filter(line -> line.unit().equals(cell) && !line.isCancelled())
                .toList();
        return new YearWatch(
                cell,
                missing(cell, year, plan),
                plan.times(),
                value(values, RuleKey.SESSION_THEMATIC_PER_QUARTER),
                IntStream.rangeClosed(1, QUARTERS)
                        .mapToObj(quarter -> thematic(lines, quarter))
                        .toList(),
                lines.stream().filter(line -> papersDue(line, today, before)).toList(),
                lines.stream().filter(line -> rollDue(line, today, after)).toList(),
                before,
                after);
    }

    private static int value(Map<RuleKey, RuleValue> values, RuleKey key) {
        var value = values.get(key);
        return value == null ? 0 : value.value();
    }

    private int thematic(List<SessionLine> lines, int quarter) {
        return (int) lines.stream()
                .filter(SessionLine::thematic)
                .filter(line -> day(line).get(IsoFields.QUARTER_OF_YEAR) == quarter)
                .count();
    }

    /** Due from the day the rule says until the session. */
    private boolean papersDue(SessionLine line, LocalDate today, int daysBefore) {
        return line.papers() == 0
                && !day(line).isBefore(today)
                && !today.isBefore(day(line).minusDays(daysBefore));
    }

    private boolean rollDue(SessionLine line, LocalDate today, int daysAfter) {
        return !line.closed()
                && today.isAfter(day(line))
                && !today.isBefore(day(line).plusDays(Math.min(1, daysAfter)));
    }

    private LocalDate day(SessionLine line) {
        return line.startsAt().atZone(clock.getZone()).toLocalDate();
    }

    /** The default days of a unit from today on. */
    DefaultDays plan(UnitId unit) {
        return new DefaultDays(byRule(unit, LocalDate.now(clock)), times.of(unit));
    }

    /** By the values that hold for the chi bộ; a committee may have entered its own. */
    private DefaultDay byRule(UnitId cell, LocalDate day) {
        var values = rules.valuesOn(
                Set.of(RuleKey.SESSION_REGULAR_DAY_OF_MONTH, RuleKey.SESSION_REGULAR_DAY_OFF), day, () -> path(cell));
        var onDay = values.get(RuleKey.SESSION_REGULAR_DAY_OF_MONTH);
        var shift = values.get(RuleKey.SESSION_REGULAR_DAY_OFF);
        return new DefaultDay(
                onDay == null ? THIRD : onDay.value(), shift == null ? 0 : shift.value(), reader.daysOff());
    }

    /** The unit with its ancestors of today, nearest first. */
    List<UnitId> path(UnitId unit) {
        return jdbc.sql("""
                        SELECT ancestor_id FROM unit_ancestor WHERE unit_id = :unit AND ancestor_id <> 0 ORDER BY distance""")
                .param("unit", unit.value())
                .query((row, number) -> UnitId.of(row.getLong(1)))
                .list();
    }

    private Set<YearMonth> monthsWithRegular(UnitId cell, int year) {
        var zone = clock.getZone();
        var from = LocalDate.of(year, Month.JANUARY, 1);
        return reader
                .lines(
                        List.of(cell),
                        null,
                        from.atStartOfDay(zone).toInstant(),
                        from.plusYears(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(line -> line.regular() && !line.isCancelled())
                .map(line -> YearMonth.from(line.startsAt().atZone(zone)))
                .collect(Collectors.toSet());
    }
}
