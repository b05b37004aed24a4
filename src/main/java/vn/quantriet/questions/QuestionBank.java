package vn.quantriet.questions;

import java.util.List;
import java.util.Optional;

/**
 * The questions of one edition with their right answers: never to reach a reader before they may.
 *
 * @param questions in the order of the bank, each with an id of its own
 * @param blueprint how its author wants a quiz to be drawn
 */
public record QuestionBank(List<BankQuestion> questions, Blueprint blueprint) {

    public static final QuestionBank EMPTY = new QuestionBank(List.of(), Blueprint.DEFAULT);

    public QuestionBank {
        questions = List.copyOf(questions);
    }

    public Optional<BankQuestion> find(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** Those that may stand in a quiz that counts. */
    public List<BankQuestion> drawable() {
        return questions.stream().filter(BankQuestion::isDrawable).toList();
    }
}
