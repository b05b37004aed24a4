package vn.quantriet.campaign.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.StandingKind;

/**
 * One change of a locked list, without the name: committees above see how many and why.
 *
 * @param code the member code
 * @param toUnitName where to; null unless moved
 * @param exclusion the reason for which he is not counted from then on; null where there is none
 */
public record AmendmentRow(
        AmendmentKind kind,
        String code,
        String unitName,
        @Nullable String toUnitName,
        @Nullable StandingKind exclusion,
        String reason,
        Instant at,
        String by) {}
