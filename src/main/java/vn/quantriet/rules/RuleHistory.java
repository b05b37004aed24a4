package vn.quantriet.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule with all that was ever entered for it.
 *
 * @param key what it sets
 * @param current the value entered last of those that hold today, for whatever unit; null when there is none
 * @param values everything entered, newest first, withdrawn values included
 */
public record RuleHistory(RuleKey key, @Nullable RuleValue current, List<RuleValue> values) {

    static RuleHistory of(RuleKey key, List<RuleValue> values, LocalDate today) {
        var current = values.stream()
                .filter(value -> !value.isWithdrawn() && value.period().contains(today))
                .findFirst()
                .orElse(null);
        return new RuleHistory(key, current, List.copyOf(values));
    }
}
