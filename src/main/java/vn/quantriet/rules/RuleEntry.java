package vn.quantriet.rules;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;

/**
 * A value somebody enters.
 *
 * @param key what it sets
 * @param value the number, in the unit of the key
 * @param unit the unit it shall hold for, with everything below; null for all, which only an administrator may enter
 * @param period when it shall hold
 * @param document the document it comes from; null only for a setting that no document asks for, then the note says why
 * @param note what a reader should know; null when there is nothing
 */
public record RuleEntry(
        RuleKey key,
        int value,
        @Nullable UnitId unit,
        Period period,
        @Nullable RuleDocument document,
        @Nullable String note) {}
