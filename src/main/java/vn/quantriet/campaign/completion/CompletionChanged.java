package vn.quantriet.campaign.completion;

import org.springframework.modulith.NamedInterface;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;

/** A member has begun or completed a campaign, or no longer has. Published in the transaction of the fact. */
@NamedInterface("completion")
public record CompletionChanged(CampaignId campaign, MemberId member, PartState before, PartState after) {}
