package vn.quantriet.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.questions.Question.Choice;

/** Judges answers: pure and exact. */
public final class Grading {

    private static final Fraction NOTHING = Fraction.NOTHING;

    private Grading() {}

    /**
     * @param answer counted in the order of the bank; null for none. One of the wrong kind earns nothing.
     */
    public static Grade grade(Question question, @Nullable Answer answer, GradingRules rules) {
        return switch (question) {
            case Question.SingleChoice single -> single(single, answer);
            case Question.MultipleChoice multiple -> multiple(multiple, answer);
            case Question.TrueFalse trueFalse -> trueFalse(trueFalse, answer);
            case Question.Matching matching -> matching(matching, answer);
            case Question.Ordering ordering -> ordering(ordering, answer);
            case Question.ShortText text -> text(text, answer, rules);
            case Question.Numeric numeric -> numeric(numeric, answer);
            case Question.Essay _, Question.Description _ -> grade(question, NOTHING, List.of(), null);
        };
    }

    private static Grade single(Question.SingleChoice question, @Nullable Answer answer) {
        var choices = question.choices();
        var chosen = chosen(choices, answer);
        var best = IntStream.range(0, choices.size())
                .boxed()
                .max(Comparator.comparing((Integer index) -> choices.get(index).weight())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        var mark = chosen.size() == 1 ? chosen.getFirst().weight() : NOTHING;
        return grade(question, mark, feedback(chosen), Answer.Chosen.of(best));
    }

    private static Grade multiple(Question.MultipleChoice question, @Nullable Answer answer) {
        var choices = question.choices();
        var chosen = chosen(choices, answer);
        var mark = chosen.stream().map(Choice::weight).reduce(NOTHING, Fraction::plus);
        var right = IntStream.range(0, choices.size())
                .filter(index -> choices.get(index).weight().isPositive())
                .boxed()
                .collect(Collectors.toSet());
        return grade(question, mark, feedback(chosen), new Answer.Chosen(right));
    }

    private static List<Choice> chosen(List<Choice> choices, @Nullable Answer answer) {
        return answer instanceof Answer.Chosen given
                ? given.options().stream()
                        .filter(index -> index >= 0 && index < choices.size())
                        .map(choices::get)
                        .toList()
                : List.of();
    }

    private static Grade trueFalse(Question.TrueFalse question, @Nullable Answer answer) {
        var right = new Answer.Judged(question.right());
        if (!(answer instanceof Answer.Judged given)) {
            return grade(question, NOTHING, List.of(), right);
        }
        var isRight = given.equals(right);
        return grade(
                question,
                isRight ? Fraction.WHOLE : NOTHING,
                present(isRight ? question.whenRight() : question.whenWrong()),
                right);
    }

    /** Every left side earns its part. */
    private static Grade matching(Question.Matching question, @Nullable Answer answer) {
        var key = new TreeMap<Integer, Integer>();
        question.key().forEach(right -> key.put(key.size(), right));
        var hits = answer instanceof Answer.Matched given
                ? given.pairs().entrySet().stream()
                        .filter(pair -> pair.getValue().equals(key.get(pair.getKey())))
                        .count()
                : 0;
        return grade(question, Fraction.of(hits, Math.max(1, key.size())), List.of(), new Answer.Matched(key));
    }

    /**
     * Every item that is directly followed by the one that must follow earns its part. One item in a wrong place then costs what
     * it is worth and no more, and mere guessing among n items earns 1/n on average, as with n options.
     */
    private static Grade ordering(Question.Ordering question, @Nullable Answer answer) {
        var items = question.items().size();
        var right = IntStream.range(0, items).boxed().toList();
        var order = answer instanceof Answer.Ordered given && Set.copyOf(right).equals(new HashSet<>(given.order()))
                ? given.order()
                : List.<Integer>of();
        var kept = IntStream.range(1, order.size())
                .filter(at -> order.get(at) == order.get(at - 1) + 1)
                .count();
        return grade(
                question,
                order.size() == items ? Fraction.of(kept, Math.max(1, items - 1)) : NOTHING,
                List.of(),
                new Answer.Ordered(right));
    }

    private static Grade text(Question.ShortText question, @Nullable Answer answer, GradingRules rules) {
        var right = question.answers().stream()
                .filter(choice -> choice.weight().isWhole())
                .map(choice -> choice.text().text())
                .min(Comparator.comparing(text -> text.contains("*")))
                .map(Answer.Typed::new)
                .orElse(null);
        var fitting = answer instanceof Answer.Typed given && !given.isEmpty()
                ? question.answers().stream()
                        .filter(choice ->
                                TypedText.fits(given.text(), choice.text().text(), rules))
                        .findFirst()
                        .stream()
                        .toList()
                : List.<Choice>of();
        var mark = fitting.isEmpty() ? NOTHING : fitting.getFirst().weight();
        return grade(question, mark, feedback(fitting), right);
    }

    private static Grade numeric(Question.Numeric question, @Nullable Answer answer) {
        var right = question.answers().stream()
                .filter(range -> range.weight().isWhole())
                .findFirst()
                .map(range -> new Answer.Typed(TypedNumber.write(range.value())))
                .orElse(null);
        if (!(answer instanceof Answer.Typed given) || given.isEmpty()) {
            return grade(question, NOTHING, List.of(), right);
        }
        var readings = TypedNumber.readings(given.text());
        return question.answers().stream()
                .filter(range -> readings.stream().anyMatch(range::holds))
                .findFirst()
                .map(range -> grade(question, range.weight(), present(range.feedback()), right))
                .orElseGet(() -> grade(question, NOTHING, present(question.otherwise()), right));
    }

    private static List<FormattedText> feedback(List<Choice> choices) {
        return choices.stream()
                .flatMap(choice -> present(choice.feedback()).stream())
                .toList();
    }

    private static List<FormattedText> present(@Nullable FormattedText text) {
        return text == null ? List.of() : List.of(text);
    }

    private static Grade grade(
            Question question, Fraction mark, List<FormattedText> onAnswer, @Nullable Answer rightAnswer) {
        var within = mark.isPositive() ? mark.compareTo(Fraction.WHOLE) > 0 ? Fraction.WHOLE : mark : NOTHING;
        var feedback = new ArrayList<FormattedText>();
        Stream.concat(onAnswer.stream(), present(question.head().generalFeedback()).stream())
                .forEach(feedback::add);
        return new Grade(within, within.isWhole(), feedback, rightAnswer);
    }
}
