package vn.quantriet.campaign;

/**
 * One thing that is settled: how a quiz is held, or how a section is read.
 *
 * @param value in the unit of its rule
 * @param source where it comes from, in words for people
 */
public record QuizTerm(int value, String source) {}
