package vn.quantriet.campaign.cell;

import java.util.List;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;

/**
 * What one step recorded on behalf of members; what was done already is not among it.
 *
 * @param makeUp whether the campaign was closed, so that no figure has moved
 */
public record Recorded(CampaignId campaign, UnitId unit, boolean makeUp, List<Reading> readings) {

    /** One module read by one member. */
    public record Reading(MemberId member, String module) {}

    public int people() {
        return (int) readings.stream().map(Reading::member).distinct().count();
    }
}
