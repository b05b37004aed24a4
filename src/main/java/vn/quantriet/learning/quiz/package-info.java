/**
 * Quizzes: attempts, answers, marks; the JSON protocol of {@code src/docs/quiz-protocol.md}; quizzes on paper.
 */
@NullMarked
package vn.quantriet.learning.quiz;

import org.jspecify.annotations.NullMarked;
