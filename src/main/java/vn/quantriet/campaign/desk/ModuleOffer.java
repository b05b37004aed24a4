package vn.quantriet.campaign.desk;

/**
 * A module of the library that a campaign may ask.
 *
 * @param approved whether somebody has approved the current edition
 * @param questions whether it has questions for a quiz
 */
public record ModuleOffer(String module, String title, boolean approved, boolean questions) {}
