package vn.quantriet.questions;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A question with what its author says about it.
 *
 * @param source clauses and addresses as written, divided by semicolons; may be empty
 */
public record BankQuestion(Question question, Difficulty difficulty, QuestionState state, String source) {

    /** Names it within its bank. */
    public String id() {
        return Objects.requireNonNull(question.head().id());
    }

    /** The section it belongs to; empty for none. */
    public String tag() {
        return question.head().tags().isEmpty() ? "" : question.head().tags().getFirst();
    }

    /** Whether it may stand in a quiz that counts. */
    public boolean isDrawable() {
        return state == QuestionState.CHECKED && question.isGraded();
    }

    /** The documents' places it comes from, such as {@code 57-NQ/TW 2024 §II}; addresses are left out. */
    public List<String> clauses() {
        return Arrays.stream(source.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.contains("://"))
                .toList();
    }
}
