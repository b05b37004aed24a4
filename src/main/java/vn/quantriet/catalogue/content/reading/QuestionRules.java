package vn.quantriet.catalogue.content.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.faults.FileFaults;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.Question.Choice;

/** What our banks ask of a question beyond what GIFT allows. */
record QuestionRules(Question question, FileFaults faults) {

    /** More cannot be surveyed on a phone; and marks in so many parts add up within a {@link Fraction}. */
    static final int MOST_ANSWERS = 10;

    void check() {
        if (question.head().generalFeedback() == null && !(question instanceof Question.Description)) {
            faults.add(line(), FaultCode.QUESTION_FEEDBACK_MISSING);
        }
        switch (question) {
            case Question.SingleChoice single -> single(single.choices());
            case Question.MultipleChoice multiple -> multiple(multiple.choices());
            case Question.ShortText text -> text(text.answers());
            case Question.Numeric numeric -> {
                if (numeric.answers().stream()
                        .noneMatch(answer -> answer.weight().isWhole())) {
                    faults.add(line(), FaultCode.QUESTION_NO_RIGHT_ANSWER);
                }
            }
            case Question.Matching matching -> matching(matching);
            default -> {}
        }
    }

    private void single(List<Choice> choices) {
        distinct(choices);
        choices.stream()
                .filter(choice -> choice.weight().isWhole())
                .skip(1)
                .forEach(choice -> faults.add(choice.line(), FaultCode.QUESTION_RIGHT_ANSWERS_MANY));
    }

    private void multiple(List<Choice> choices) {
        distinct(choices);
        var total = choices.stream()
                .map(Choice::weight)
                .filter(Fraction::isPositive)
                .reduce(Fraction.NOTHING, Fraction::plus);
        if (!total.isPositive()) {
            faults.add(line(), FaultCode.QUESTION_NO_RIGHT_ANSWER);
        } else if (!total.isWhole()) {
            faults.add(line(), FaultCode.QUESTION_WEIGHTS_NOT_WHOLE, total);
        }
    }

    private void text(List<Choice> answers) {
        distinct(answers);
        if (answers.stream().noneMatch(answer -> answer.weight().isWhole())) {
            faults.add(line(), FaultCode.QUESTION_NO_RIGHT_ANSWER);
        }
    }

    private void few(int answers) {
        if (answers > MOST_ANSWERS) {
            faults.add(line(), FaultCode.QUESTION_ANSWERS_MANY, answers, MOST_ANSWERS);
        }
    }

    private void matching(Question.Matching matching) {
        few(matching.pairs().size());
        var lefts = new HashSet<String>();
        for (var pair : matching.pairs()) {
            if (!pair.left().isEmpty() && !lefts.add(plain(pair.left().text()))) {
                faults.add(line(), FaultCode.QUESTION_ANSWERS_EQUAL, pair.left().text());
            }
        }
    }

    private void distinct(List<Choice> choices) {
        few(choices.size());
        var seen = new HashSet<String>();
        for (var choice : choices) {
            if (!seen.add(plain(choice.text().text()))) {
                faults.add(
                        choice.line(),
                        FaultCode.QUESTION_ANSWERS_EQUAL,
                        choice.text().text());
            }
        }
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private int line() {
        return question.head().line();
    }
}
