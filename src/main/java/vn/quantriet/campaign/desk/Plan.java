package vn.quantriet.campaign.desk;

import java.util.List;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.organisation.UnitFound;

/**
 * A draft to be edited.
 *
 * @param version to send along with a change
 * @param units those of the draft, with their names, and the one that runs it
 */
public record Plan(CampaignId id, int version, CampaignDraft draft, List<UnitFound> units) {}
