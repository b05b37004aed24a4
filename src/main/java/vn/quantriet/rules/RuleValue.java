package vn.quantriet.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;

/**
 * One value of a rule.
 *
 * @param id its number; of values that hold for the same unit and day the one entered last wins
 * @param key what it sets
 * @param value the number, in the unit of the key
 * @param unit the unit it holds for, with everything below; null for all
 * @param unitName its name; null for all
 * @param period when it holds
 * @param document the document it comes from; null for a setting of the portal that no document asks for
 * @param note what a reader should know, such as how sure the source is; null when there is nothing
 * @param enteredBy who entered it; null when it was shipped with the portal
 * @param enteredAt when it was entered
 * @param withdrawal who withdrew it and why, in one line; null while it stands
 */
public record RuleValue(
        long id,
        RuleKey key,
        int value,
        @Nullable UnitId unit,
        @Nullable String unitName,
        Period period,
        @Nullable RuleDocument document,
        @Nullable String note,
        @Nullable String enteredBy,
        Instant enteredAt,
        @Nullable String withdrawal) {

    public boolean isWithdrawn() {
        return withdrawal != null;
    }
}
