package vn.quantriet.campaign;

/**
 * One setting of a quiz.
 *
 * @param value in the unit of its rule
 * @param source where it comes from, in words for people
 */
public record QuizTerm(int value, String source) {}
