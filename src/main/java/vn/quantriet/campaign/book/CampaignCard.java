package vn.quantriet.campaign.book;

import java.time.LocalDate;
import vn.quantriet.campaign.Campaign;

/**
 * A campaign in a list.
 *
 * @param modules how many it asks to study
 * @param listed whether the reader is on its list
 */
public record CampaignCard(Campaign campaign, String unitName, LocalDate listOn, int modules, boolean listed) {}
