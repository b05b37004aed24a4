package vn.quantriet.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quantriet.questions.Question.Choice;

/** What holds for every question and every answer. */
class GradingPropertiesTest {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void keepsEveryMarkBetweenNothingAndTheWhole(long seed) {
        var random = new Random(seed);
        var questions = new RandomQuestions(random);
        for (var n = 0; n < 3_000; n++) {
            var question = questions.next();
            var grade = Grading.grade(question, answer(question, random), new GradingRules(random.nextBoolean()));
            assertThat(grade.mark()).isBetween(Fraction.NOTHING, Fraction.WHOLE);
            assertThat(grade.right()).isEqualTo(grade.mark().isWhole());
            var general = question.head().generalFeedback();
            if (general != null) {
                assertThat(grade.feedback()).endsWith(general);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void givesTheRightAnswerTheWholeMark(long seed) {
        var random = new Random(seed);
        for (var n = 0; n < 2_000; n++) {
            var question = fair(random);
            var right = Grading.grade(question, null, GradingRules.STRICT).rightAnswer();
            assertThat(Grading.grade(question, right, GradingRules.STRICT).mark())
                    .isEqualTo(Fraction.WHOLE);
            assertThat(Grading.grade(question, null, GradingRules.STRICT).mark())
                    .isEqualTo(Fraction.NOTHING);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void givesTheWholeMarkToTheRightAnswerOnly(long seed) {
        var random = new Random(seed);
        for (var n = 0; n < 2_000; n++) {
            var question = fair(random);
            var right = Grading.grade(question, null, GradingRules.STRICT).rightAnswer();
            var answer = answer(question, random);
            if (!answer.equals(right)) {
                assertThat(Grading.grade(question, answer, GradingRules.STRICT).mark())
                        .isLessThan(Fraction.WHOLE);
            }
        }
    }

    /** Options are written and shown in any order: the mark is the same. */
    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void doesNotDependOnTheOrderOfOptions(long seed) {
        var random = new Random(seed);
        for (var n = 0; n < 2_000; n++) {
            var question = fair(random);
            if (!(question instanceof Question.MultipleChoice multiple)) {
                continue;
            }
            var order = new ArrayList<>(
                    IntStream.range(0, multiple.choices().size()).boxed().toList());
            Collections.shuffle(order, random);
            var moved = new Question.MultipleChoice(
                    multiple.head(), order.stream().map(multiple.choices()::get).toList());
            var answer = answer(question, random);
            assertThat(Grading.grade(moved, new DrawnQuestion("x", order).asShown(answer), GradingRules.STRICT)
                            .mark())
                    .isEqualTo(
                            Grading.grade(question, answer, GradingRules.STRICT).mark());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void keepsAndReadsEveryAnswer(long seed) {
        var random = new Random(seed);
        var questions = new RandomQuestions(random);
        for (var n = 0; n < 2_000; n++) {
            var question = questions.next();
            var answer = answer(question, random);
            assertThat(AnswerJson.parse(AnswerJson.text(answer))).isEqualTo(answer);
            if (question.isGraded() && !(question instanceof Question.SingleChoice && answer.isEmpty())) {
                assertThat(AnswerJson.read(question, AnswerJson.write(question, answer)))
                        .contains(answer);
            }
        }
    }

    /** Parts of the right options make up the whole, and every other costs something. */
    private static Question fair(Random random) {
        var head = GradingTest.ordering(3).head();
        var size = 2 + random.nextInt(5);
        var text = new FormattedText("x", TextFormat.PLAIN);
        return switch (random.nextInt(4)) {
            case 0 -> {
                var right = random.nextInt(size);
                yield new Question.SingleChoice(
                        head,
                        IntStream.range(0, size)
                                .mapToObj(
                                        n -> new Choice(text, n == right ? Fraction.WHOLE : Fraction.NOTHING, null, 1))
                                .toList());
            }
            case 1 -> {
                var right = 1 + random.nextInt(size);
                var choices = new ArrayList<>(IntStream.range(0, size)
                        .mapToObj(n -> new Choice(
                                text,
                                n < right ? Fraction.of(1, right) : Fraction.of(-1, 1 + random.nextInt(9)),
                                null,
                                1))
                        .toList());
                Collections.shuffle(choices, random);
                yield new Question.MultipleChoice(head, choices);
            }
            case 2 ->
                new Question.Matching(
                        head,
                        IntStream.range(0, size)
                                .mapToObj(n -> new Question.Matching.Pair(text, "r" + n))
                                .toList());
            default ->
                new Question.Ordering(
                        head, IntStream.range(0, size).mapToObj(n -> "i" + n).toList());
        };
    }

    static Answer answer(Question question, Random random) {
        return switch (question) {
            case Question.SingleChoice single ->
                Answer.Chosen.of(random.nextInt(single.choices().size()));
            case Question.MultipleChoice multiple ->
                new Answer.Chosen(
                        new HashSet<>(IntStream.range(0, multiple.choices().size())
                                .filter(n -> random.nextBoolean())
                                .boxed()
                                .toList()));
            case Question.TrueFalse _ -> new Answer.Judged(random.nextBoolean());
            case Question.Matching matching -> {
                Map<Integer, Integer> pairs = new TreeMap<>();
                for (var left = 0; left < matching.lefts().size(); left++) {
                    if (random.nextInt(5) > 0) {
                        pairs.put(left, random.nextInt(matching.rights().size()));
                    }
                }
                yield new Answer.Matched(pairs);
            }
            case Question.Ordering ordering -> {
                var order = new ArrayList<>(
                        IntStream.range(0, ordering.items().size()).boxed().toList());
                Collections.shuffle(order, random);
                yield new Answer.Ordered(order);
            }
            default ->
                new Answer.Typed(
                        List.of("đổi mới", "1", "-3,5", "x \\ \" \n", "𝔸").get(random.nextInt(5)));
        };
    }
}
