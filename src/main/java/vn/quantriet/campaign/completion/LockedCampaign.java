package vn.quantriet.campaign.completion;

import org.springframework.modulith.NamedInterface;
import vn.quantriet.campaign.CampaignId;

/** A campaign whose list is locked. */
@NamedInterface("completion")
public record LockedCampaign(CampaignId id, String title, boolean isOpen) {}
