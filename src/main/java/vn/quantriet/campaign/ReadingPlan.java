package vn.quantriet.campaign;

/**
 * When a section of a module may be marked as read, by the campaign that asks it or by study on one's own.
 *
 * @param campaign whose settings they are
 */
public record ReadingPlan(CampaignId campaign, QuizTerm secondsPer100Words, QuizTerm endRequired) {}
