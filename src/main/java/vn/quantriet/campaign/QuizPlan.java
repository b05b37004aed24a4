package vn.quantriet.campaign;

/** How a campaign holds a quiz today. */
public record QuizPlan(Campaign campaign, QuizTerms terms) {}
