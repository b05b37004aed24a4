package vn.quantriet.campaign.desk;

import java.util.Map;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.organisation.UnitFigures;

/**
 * Whom a draft would count, were it opened with its day.
 *
 * @param excluded how many for which reason, each person under one
 */
public record Preview(long onList, Map<StandingKind, Long> excluded) {

    public long eligible() {
        return onList - excluded.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether so few are on the list that reasons would be told of single people. */
    public boolean isSmall() {
        return onList < UnitFigures.SMALLEST_GROUP;
    }
}
