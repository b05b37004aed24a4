package vn.quantriet.campaign.desk;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.StandingKind;

/**
 * The one person whose code was given.
 *
 * @param listed whether on the list of the campaign
 * @param unit where he is counted, or belongs today when not on the list; null when he belongs nowhere
 * @param exclusion null: eligible, or not on the list
 */
public record PersonFound(
        MemberId member,
        String code,
        String name,
        boolean listed,
        @Nullable UnitId unit,
        @Nullable String unitName,
        @Nullable StandingKind exclusion) {}
