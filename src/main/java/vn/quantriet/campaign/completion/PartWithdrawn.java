package vn.quantriet.campaign.completion;

import org.springframework.modulith.NamedInterface;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;

/**
 * What had been recorded on behalf of a member was taken back. Published in that transaction: rooms tell now what their own
 * facts say about the part.
 */
@NamedInterface("completion")
public record PartWithdrawn(CampaignId campaign, MemberId member, String module, Part part) {}
