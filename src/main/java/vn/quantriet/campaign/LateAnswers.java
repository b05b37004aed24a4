package vn.quantriet.campaign;

/** What becomes of answers that arrive after the deadline; in the order of the rule's values. */
public enum LateAnswers {
    REFUSED,
    KEPT,
    COUNTED
}
