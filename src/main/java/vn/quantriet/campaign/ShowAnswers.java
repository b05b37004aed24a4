package vn.quantriet.campaign;

/** When right answers, and which answers were right, are shown; in the order of the rule's values. */
public enum ShowAnswers {
    AT_ONCE,
    AFTER_WINDOW,
    NEVER
}
