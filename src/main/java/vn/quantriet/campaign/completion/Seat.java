package vn.quantriet.campaign.completion;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.StandingKind;

/**
 * Where somebody on a list is counted.
 *
 * @param unit a chi bộ of the campaign's tree
 * @param position its place in that tree
 * @param exclusion null: eligible
 */
public record Seat(UnitId unit, int position, @Nullable StandingKind exclusion) {

    public boolean isEligible() {
        return exclusion == null;
    }

    /** In the same place, excluded or eligible. */
    public Seat excluded(@Nullable StandingKind reason) {
        return new Seat(unit, position, reason);
    }
}
