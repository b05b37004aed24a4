package vn.quantriet.campaign.completion;

import org.springframework.modulith.NamedInterface;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;

/**
 * What was recorded on behalf of a member was taken back. Published in that transaction: rooms report anew what the member
 * has done of the part himself.
 */
@NamedInterface("completion")
public record PartWithdrawn(CampaignId campaign, MemberId member, String module, Part part) {}
