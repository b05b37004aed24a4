package vn.quantriet.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.access.UnitId;

/** What a rule says on a day, for a unit. Rooms ask here instead of holding constants. */
@Service
@OpenToAll("rule values bind everybody and name nobody; the portal's own work asks for them too")
@Transactional(readOnly = true)
public class Rules {

    private final RuleReader reader;

    Rules(RuleReader reader) {
        this.reader = reader;
    }

    /**
     * The value that holds.
     *
     * <p>A value entered for a nearer unit beats one for a unit further up, which beats one for all; among values for the
     * same unit the one entered last wins.
     *
     * @param key what is asked
     * @param day the day it shall hold on
     * @param path the unit with its ancestors, nearest first; empty asks for the value that holds for all
     * @return empty when nothing was ever entered that holds on that day
     */
    public Optional<RuleValue> valueOn(RuleKey key, LocalDate day, List<UnitId> path) {
        return new RuleCourse(reader.standing(key, day)).on(day, path);
    }

    /** What one rule says on every day from this one on, for whichever unit, in one statement. */
    public RuleCourse courseFrom(RuleKey key, LocalDate day) {
        return new RuleCourse(reader.standingFrom(key, day));
    }

    /**
     * Values that hold for all, several rules in one statement.
     *
     * @return by key; a rule without a value on that day is missing
     */
    public Map<RuleKey, Integer> valuesForAll(Set<RuleKey> keys, LocalDate day) {
        return reader.standing(keys, day).stream()
                .filter(value -> value.unit() == null)
                .collect(Collectors.toMap(RuleValue::key, RuleValue::value, (last, earlier) -> last));
    }

    /**
     * Several rules in one statement, each as in {@link #valueOn}.
     *
     * @param path asked only when one of them has a value for single units
     * @return by key; a rule without a value on that day is missing
     */
    public Map<RuleKey, RuleValue> valuesOn(Set<RuleKey> keys, LocalDate day, Supplier<List<UnitId>> path) {
        var standing = reader.standing(keys, day);
        var units = standing.stream().anyMatch(value -> value.unit() != null) ? path.get() : List.<UnitId>of();
        return standing.stream()
                .filter(value -> value.unit() == null || units.contains(value.unit()))
                .collect(Collectors.toMap(
                        RuleValue::key, value -> value, BinaryOperator.minBy(RuleCourse.nearestAndLast(units))));
    }
}
