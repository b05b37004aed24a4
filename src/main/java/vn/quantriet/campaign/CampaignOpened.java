package vn.quantriet.campaign;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;

/**
 * The list of a campaign is locked, somebody was added to it, or its window or its first day for reading has changed.
 * Published in that transaction: rooms tell now what members on the list have done already, through the bulk door of
 * completion.
 *
 * @param only the one member who was added; null: everybody on the list
 */
public record CampaignOpened(CampaignId campaign, @Nullable MemberId only) {

    public CampaignOpened(CampaignId campaign) {
        this(campaign, null);
    }
}
