package vn.quantriet.learning.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.QuestionText;
import vn.quantriet.questions.BankQuestion;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.QuestionBank;

/** The bank of an edition with its texts ready for the page. */
record QuizBank(QuestionBank bank, Map<String, Face> faces) {

    /**
     * A question as it looks, all that is shuffled in the order of the bank.
     *
     * @param html what is asked, sanitised
     * @param options sanitised; empty where nothing is chosen
     * @param lefts sanitised; empty where nothing is matched
     */
    record Face(BankQuestion source, String html, List<String> options, List<String> lefts) {

        Question question() {
            return source.question();
        }

        String type() {
            return switch (source.question()) {
                case Question.SingleChoice _ -> "single";
                case Question.MultipleChoice _ -> "multiple";
                case Question.TrueFalse _ -> "true-false";
                case Question.Matching _ -> "matching";
                case Question.Ordering _ -> "ordering";
                case Question.ShortText _ -> "text";
                case Question.Numeric _ -> "number";
                case Question.Essay _ -> "essay";
                case Question.Description _ -> "description";
            };
        }
    }

    static QuizBank of(QuestionBank bank) {
        var faces = new LinkedHashMap<String, Face>();
        for (var question : bank.questions()) {
            faces.put(question.id(), face(question));
        }
        return new QuizBank(bank, faces);
    }

    /** @throws IllegalStateException when the edition has no such question, which no paper of it can ask */
    Face face(String id) {
        @Nullable Face face = faces.get(id);
        if (face == null) {
            throw new IllegalStateException("No question " + id + " in this edition");
        }
        return face;
    }

    private static Face face(BankQuestion source) {
        var question = source.question();
        return new Face(
                source,
                QuestionText.block(question.head().text()),
                switch (question) {
                    case Question.SingleChoice single -> choices(single.choices());
                    case Question.MultipleChoice multiple -> choices(multiple.choices());
                    default -> List.of();
                },
                question instanceof Question.Matching matching ? inline(matching.lefts()) : List.of());
    }

    private static List<String> choices(List<Question.Choice> choices) {
        return inline(choices.stream().map(Question.Choice::text).toList());
    }

    private static List<String> inline(List<FormattedText> texts) {
        return texts.stream().map(QuestionText::inline).toList();
    }
}
