package vn.quantriet.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.quantriet.access.UnitId;

/** What one rule says over some time, for all and for single units. */
public record RuleCourse(List<RuleValue> values) {

    public RuleCourse {
        values = List.copyOf(values);
    }

    /** The value on a day; as {@link Rules#valueOn}. @param path the unit with its ancestors, nearest first */
    public Optional<RuleValue> on(LocalDate day, List<UnitId> path) {
        return values.stream()
                .filter(value -> value.period().contains(day))
                .filter(value -> value.unit() == null || path.contains(value.unit()))
                .min(nearestAndLast(path));
    }

    /** Whether it asks for the ancestors of a unit at all. */
    public boolean variesByUnit() {
        return values.stream().map(RuleValue::unit).anyMatch(Objects::nonNull);
    }

    static Comparator<RuleValue> nearestAndLast(List<UnitId> path) {
        return Comparator.comparingInt((RuleValue value) -> distance(value, path))
                .thenComparing(Comparator.comparingLong(RuleValue::id).reversed());
    }

    private static int distance(RuleValue value, List<UnitId> path) {
        var unit = value.unit();
        return unit == null ? path.size() : path.indexOf(unit);
    }
}
