package vn.quantriet.campaign;

/**
 * The list of a campaign is locked, or its window or its first day for reading has changed. Published in that transaction:
 * rooms tell now what members on the list have done already, through the bulk door of completion.
 */
public record CampaignOpened(CampaignId campaign) {}
