package vn.quantriet.learning.quiz;

import java.math.BigDecimal;

/**
 * What a quiz on paper is worth, once typed in.
 *
 * @param number printed on it
 * @param attempt from 1, of the member in the module
 * @param mark to two decimals, rounded down
 */
public record TypedQuiz(long number, String memberName, int attempt, BigDecimal mark, int outOf, boolean passed) {}
