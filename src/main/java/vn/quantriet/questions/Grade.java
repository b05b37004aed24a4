package vn.quantriet.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is judged.
 *
 * @param mark of 1, never below 0, exact
 * @param right whether it earned the whole mark
 * @param feedback what to show: first on what was given, then what is shown to everybody; not yet safe as HTML
 * @param rightAnswer in the order of the bank; null for what is not graded here
 */
public record Grade(
        Fraction mark,
        boolean right,
        List<FormattedText> feedback,
        @Nullable Answer rightAnswer) {

    public Grade {
        feedback = List.copyOf(feedback);
    }
}
