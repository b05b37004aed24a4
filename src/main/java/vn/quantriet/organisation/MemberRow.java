package vn.quantriet.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;

/**
 * A member in the list of a unit, as of today.
 *
 * @param membership home, or guest of the unit
 * @param official null while on probation
 * @param standing why the member is not counted; null when counted
 * @param offices the names of the offices held in this unit, the highest first; empty when none
 * @param activated whether there is an account
 */
public record MemberRow(
        MemberId id,
        String code,
        String name,
        MembershipKind membership,
        @Nullable LocalDate born,
        @Nullable LocalDate official,
        @Nullable StandingKind standing,
        String offices,
        boolean activated) {

    public boolean isGuest() {
        return membership == MembershipKind.GUEST;
    }

    public boolean isOnProbation(LocalDate day) {
        return official == null || official.isAfter(day);
    }
}
