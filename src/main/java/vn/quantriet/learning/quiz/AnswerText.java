package vn.quantriet.learning.quiz;

import java.util.stream.Collectors;
import vn.quantriet.questions.Answer;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.Question;

/** An answer in words, for people who read what they gave. */
final class AnswerText {

    private static final String DIVIDED = "; ";

    private AnswerText() {}

    /**
     * @param yes the word for a statement that was called true
     * @param no the word for the contrary
     */
    static String of(Question question, Answer given, String yes, String no) {
        return switch (given) {
            case Answer.Chosen chosen ->
                chosen.options().stream()
                        .map(option -> choice(question, option))
                        .collect(Collectors.joining(DIVIDED));
            case Answer.Judged judged -> judged.value() ? yes : no;
            case Answer.Matched matched
            when question instanceof Question.Matching matching ->
                matched.pairs().entrySet().stream()
                        .map(pair -> matching.lefts().get(pair.getKey()).text() + " – "
                                + matching.rights().get(pair.getValue()))
                        .collect(Collectors.joining(DIVIDED));
            case Answer.Ordered ordered
            when question instanceof Question.Ordering ordering ->
                ordered.order().stream().map(ordering.items()::get).collect(Collectors.joining(DIVIDED));
            case Answer.Typed typed -> typed.text();
            default -> "";
        };
    }

    private static String choice(Question question, int option) {
        FormattedText text = switch (question) {
            case Question.SingleChoice single -> single.choices().get(option).text();
            case Question.MultipleChoice multiple ->
                multiple.choices().get(option).text();
            default -> throw new IllegalStateException("Nothing to choose");
        };
        return text.text();
    }
}
