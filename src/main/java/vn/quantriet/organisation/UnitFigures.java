package vn.quantriet.organisation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many people a unit and everything below it hold on one day.
 *
 * @param cells chi bộ in the subtree, itself included
 * @param onList members whose home lies in the subtree
 * @param breakdown how they divide; null where fewer than {@link #SMALLEST_GROUP} people would be told apart to somebody above
 */
public record UnitFigures(long cells, long onList, @Nullable Breakdown breakdown) {

    /** Smaller groups are not broken down above the unit. */
    public static final int SMALLEST_GROUP = 5;

    static final UnitFigures NOBODY = new UnitFigures(0, 0, new Breakdown(0, Map.of()));

    /** On the list without the excluded; null where it may not be told. */
    public @Nullable Long eligible() {
        return breakdown == null ? null : onList - breakdown.excluded();
    }

    UnitFigures withoutSmallGroups() {
        return onList < SMALLEST_GROUP ? new UnitFigures(cells, onList, null) : this;
    }

    /**
     * @param probationary members on probation, who count like others
     * @param exclusions how many are not counted for which reason, each person under one reason only
     */
    public record Breakdown(long probationary, Map<StandingKind, Long> exclusions) {

        public long excluded() {
            return exclusions.values().stream().mapToLong(Long::longValue).sum();
        }

        public long excluded(StandingKind reason) {
            return exclusions.getOrDefault(reason, 0L);
        }
    }
}
