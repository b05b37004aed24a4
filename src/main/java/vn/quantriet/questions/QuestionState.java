package vn.quantriet.questions;

/** How far a question has come; whole editions are approved, on the portal. */
public enum QuestionState {
    DRAFT,
    CHECKED,
    WITHDRAWN
}
