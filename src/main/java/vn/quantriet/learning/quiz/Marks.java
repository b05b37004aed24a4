package vn.quantriet.learning.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.questions.Answer;
import vn.quantriet.questions.DrawnQuestion;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Grade;

/**
 * What an attempt is worth.
 *
 * @param questions in the order of the paper
 * @param total exact; one for each question
 */
record Marks(List<Marked> questions, Fraction total, boolean passed) {

    /**
     * @param given as written in the bank; null when nothing was given
     * @param late whether the answer that counts came after the deadline
     */
    record Marked(
            int position,
            DrawnQuestion drawn,
            QuizBank.Face face,
            @Nullable Answer given,
            boolean late,
            Grade grade) {}
}
