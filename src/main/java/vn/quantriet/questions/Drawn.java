package vn.quantriet.questions;

import java.util.List;

/**
 * A quiz as drawn: it says which questions in which order, not what is right.
 *
 * @param questions in the order in which they are asked
 */
public record Drawn(List<DrawnQuestion> questions) {

    public Drawn {
        questions = List.copyOf(questions);
    }
}
