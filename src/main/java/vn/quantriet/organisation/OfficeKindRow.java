package vn.quantriet.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An office somebody can be appointed to.
 *
 * @param inCells true only in a chi bộ, false only above, null anywhere
 * @param needsDecision whether it is held only by a numbered decision and for a time
 */
public record OfficeKindRow(
        String code, String name, @Nullable Boolean inCells, boolean needsDecision) {

    /** Whether a unit can have such an office. */
    public boolean fits(boolean cell) {
        return inCells == null || inCells == cell;
    }
}
