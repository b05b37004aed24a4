package vn.quantriet.campaign.desk;

import vn.quantriet.shared.Refused;

/** Something about a campaign was not done, and nothing was changed. Says why, as a message key. */
public class CampaignRefused extends Refused {

    public CampaignRefused(String messageKey, Object... parameters) {
        super(messageKey, parameters);
    }
}
