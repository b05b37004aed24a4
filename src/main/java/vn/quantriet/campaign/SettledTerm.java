package vn.quantriet.campaign;

import vn.quantriet.rules.RuleKey;

/**
 * One setting of a campaign as it holds.
 *
 * @param module empty: for every module that has none of its own
 * @param own whether the campaign settles it itself, and not a rule
 */
public record SettledTerm(RuleKey key, String module, QuizTerm term, boolean own) {}
