package vn.quantriet.catalogue.content.reading;

/** How far a question has come; approval is given on the portal. */
enum QuestionState {
    DRAFT,
    CHECKED,
    WITHDRAWN
}
