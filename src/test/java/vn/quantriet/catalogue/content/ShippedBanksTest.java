package vn.quantriet.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quantriet.questions.Answer;
import vn.quantriet.questions.BankQuestion;
import vn.quantriet.questions.Difficulty;
import vn.quantriet.questions.Drawing;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Grading;
import vn.quantriet.questions.GradingRules;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.Question.Choice;
import vn.quantriet.questions.QuestionBank;
import vn.quantriet.questions.QuestionState;

/** The banks we ship are what the authors' guide asks for (BR-020-14, BR-020-15). */
class ShippedBanksTest {

    private static final ReadContent CONTENT = ContentFolder.read(Path.of("content"));

    /** Numbers and dates as the modules write them: 22/12/2024, 8,5, 15.345. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[./,]\\d+)*");

    /** What does not ask for knowledge, or asks it crookedly. */
    private static final Pattern CROOKED = Pattern.compile(
            "tất cả (các )?(phương án|đáp án|ý|câu)|cả (ba|bốn|a, b)|không có (phương án|đáp án)|phương án trên|đáp án trên"
                    + "|ngoại trừ|không đúng|không phải là|sai là",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @ParameterizedTest
    @CsvSource({"57-nq-tw, 25, 5", "68-nq-tw, 25, 5", "144-qd-tw, 25, 5", "12-nq-tw-khoa-xi, 8, 4"})
    void areLargeAndVaried(String module, int questions, int types) {
        var pool = bank(module).drawable();
        assertThat(pool).hasSizeGreaterThanOrEqualTo(questions);
        assertThat(pool.stream().map(question -> question.question().getClass()).distinct())
                .hasSizeGreaterThanOrEqualTo(types);
        assertThat(pool.stream().map(BankQuestion::difficulty).distinct())
                .hasSizeGreaterThanOrEqualTo(module.startsWith("12-") ? 2 : Difficulty.values().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"57-nq-tw", "68-nq-tw", "144-qd-tw"})
    void reachIntoEverySection(String module) {
        var tags = bank(module).drawable().stream().map(BankQuestion::tag).collect(Collectors.toSet());
        assertThat(module(module).sections().stream().map(Section::tag).filter(tag -> !tag.equals("lien-he")))
                .isSubsetOf(tags);
    }

    @Test
    void areCheckedAndTraced() {
        all().forEach(question -> {
            assertThat(question.state()).as(question.id()).isEqualTo(QuestionState.CHECKED);
            assertThat(question.clauses()).as(question.id()).isNotEmpty();
        });
    }

    @Test
    void explainEveryAnswerByItsDocument() {
        all().forEach(question -> {
            var feedback = question.question().head().generalFeedback();
            assertThat(feedback).as(question.id()).isNotNull();
            assertThat(question.clauses().stream().map(ShippedBanksTest::called).anyMatch(feedback.text()::contains))
                    .as("%s: %s", question.id(), feedback.text())
                    .isTrue();
        });
    }

    private static String called(String clause) {
        return clause.startsWith("tham-luan") ? "tham luận" : clause.split(" ")[0];
    }

    @Test
    void askStraight() {
        all().forEach(question -> texts(question.question())
                .forEach(text -> assertThat(text).as(question.id()).doesNotContainPattern(CROOKED)));
    }

    @Test
    void offerPlausibleOptionsOfLikeLength() {
        all().forEach(question -> {
            var lengths = choices(question.question()).stream()
                    .mapToInt(choice -> choice.text().text().length())
                    .summaryStatistics();
            if (lengths.getCount() > 0) {
                assertThat(lengths.getCount()).as(question.id()).isBetween(3L, 6L);
                assertThat(lengths.getMax())
                        .as("longest option of %s", question.id())
                        .isLessThanOrEqualTo(2 * lengths.getMin() + 8);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"57-nq-tw", "68-nq-tw", "144-qd-tw", "12-nq-tw-khoa-xi"})
    void spreadRightAnswersEvenly(String module) {
        Map<Integer, Integer> places = new HashMap<>();
        var judged = new int[2];
        var longest = 0;
        var singles = 0;
        for (var question : bank(module).drawable()) {
            if (question.question() instanceof Question.SingleChoice single) {
                var right = right(single);
                places.merge(right, 1, Integer::sum);
                singles++;
                longest += isLongest(single.choices(), right) ? 1 : 0;
            } else if (question.question() instanceof Question.TrueFalse trueFalse) {
                judged[trueFalse.right() ? 1 : 0]++;
            }
        }
        var fair = singles / 4.0;
        assertThat(places).hasSize(4);
        assertThat(places.values())
                .allSatisfy(count -> assertThat((double) count).isBetween(fair - 1.5, fair + 1.5));
        assertThat(Math.abs(judged[0] - judged[1])).isLessThanOrEqualTo(1);
        // Who always takes the longest gains nothing by it.
        assertThat(longest).isLessThanOrEqualTo(singles / 3);
    }

    @Test
    void giveNothingToWhoChoosesEverything() {
        all().forEach(question -> {
            if (question.question() instanceof Question.MultipleChoice multiple) {
                var every = Answer.Chosen.of(
                        IntStream.range(0, multiple.choices().size()).toArray());
                assertThat(Grading.grade(multiple, every, GradingRules.STRICT).mark())
                        .as(question.id())
                        .isLessThanOrEqualTo(new Fraction(1, 2));
            }
        });
    }

    @Test
    void giveTheWholeMarkForTheRightAnswer() {
        all().forEach(question -> {
            var right = Grading.grade(question.question(), null, GradingRules.STRICT)
                    .rightAnswer();
            assertThat(Grading.grade(question.question(), right, GradingRules.STRICT)
                            .right())
                    .as(question.id())
                    .isTrue();
        });
    }

    /** By the modules' own blueprints no question is out of reach, each section is asked, and hard ones are as many as wished. */
    @ParameterizedTest
    @CsvSource({"57-nq-tw, 10, 6, 2", "68-nq-tw, 10, 6, 2", "144-qd-tw, 10, 7, 2", "12-nq-tw-khoa-xi, 6, 0, -1"})
    void areDrawnWhole(String module, int questions, int sections, int hard) {
        var bank = bank(module);
        var reached = new HashSet<String>();
        for (var seed = 0; seed < 600; seed++) {
            var drawn = Drawing.draw(bank, bank.blueprint(), new Random(seed)).questions().stream()
                    .map(question -> bank.find(question.id()).orElseThrow())
                    .toList();
            assertThat(drawn).hasSize(questions).doesNotHaveDuplicates();
            assertThat(drawn.stream().map(BankQuestion::tag))
                    .containsAll(bank.blueprint().sections().keySet());
            if (hard >= 0) {
                assertThat(drawn.stream().filter(question -> question.difficulty() == Difficulty.HARD))
                        .hasSize(hard);
            }
            drawn.forEach(question -> reached.add(question.id()));
        }
        assertThat(bank.blueprint().sections()).hasSize(sections);
        assertThat(reached).hasSameSizeAs(bank.drawable());
    }

    /** Whoever read the module could know it: every number and date that counts is in its text, word for word. */
    @ParameterizedTest
    @ValueSource(strings = {"57-nq-tw", "68-nq-tw", "144-qd-tw", "12-nq-tw-khoa-xi"})
    void askOnlyForNumbersThatTheModuleTells(String module) {
        var told = numbers(text(module(module)));
        var missing = new ArrayList<String>();
        for (var question : bank(module).drawable()) {
            for (var number : numbers(String.join("\n", graded(question.question())))) {
                if (!told.contains(number)) {
                    missing.add(question.id() + ": " + number);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** What is true about the question: its right answers and its explanation, and what it states without asking whether it is so. */
    private static List<String> graded(Question question) {
        var texts = new ArrayList<String>();
        var feedback = question.head().generalFeedback();
        if (feedback != null) {
            texts.add(feedback.text());
        }
        if (!(question instanceof Question.TrueFalse judged) || judged.right()) {
            texts.add(question.head().text().text());
        }
        switch (question) {
            case Question.SingleChoice single ->
                texts.add(single.choices().get(right(single)).text().text());
            case Question.MultipleChoice multiple ->
                multiple.choices().stream()
                        .filter(choice -> choice.weight().isPositive())
                        .forEach(choice -> texts.add(choice.text().text()));
            case Question.Matching matching ->
                matching.pairs().forEach(pair -> texts.add(pair.left().text() + "\n" + pair.right()));
            case Question.Ordering ordering -> texts.addAll(ordering.items());
            case Question.ShortText text ->
                texts.add(text.answers().getFirst().text().text());
            case Question.Numeric numeric ->
                numeric.answers().stream()
                        .filter(range -> range.weight().isWhole())
                        .forEach(range -> texts.add(grouped(range.value().toPlainString())));
            default -> {}
        }
        return texts;
    }

    /** As the modules write it: 1500.5 is 1.500,5. */
    private static String grouped(String plain) {
        var parts = plain.split("\\.");
        var whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
        return parts.length == 1 ? whole : whole + "," + parts[1];
    }

    private static String text(StudyModule module) {
        return Stream.of(
                        Stream.of(module.head().title(), module.introduction(), module.summaryText()),
                        module.sections().stream().flatMap(section -> Stream.of(section.title(), section.text())),
                        module.glossary().stream().map(term -> term.term() + " " + term.html()))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }

    private static TreeSet<String> numbers(String text) {
        var numbers = new TreeSet<String>();
        NUMBER.matcher(text)
                .results()
                .forEach(match -> numbers.add(match.group().toLowerCase(Locale.ROOT)));
        return numbers;
    }

    private static List<String> texts(Question question) {
        var texts = new ArrayList<>(List.of(question.head().text().text()));
        choices(question).forEach(choice -> texts.add(choice.text().text()));
        return texts;
    }

    private static List<Choice> choices(Question question) {
        return switch (question) {
            case Question.SingleChoice single -> single.choices();
            case Question.MultipleChoice multiple -> multiple.choices();
            default -> List.of();
        };
    }

    private static int right(Question.SingleChoice single) {
        return ((Answer.Chosen)
                        present(Grading.grade(single, null, GradingRules.STRICT).rightAnswer()))
                .options()
                .iterator()
                .next();
    }

    private static <T> T present(@Nullable T value) {
        assertThat(value).isNotNull();
        return value;
    }

    private static boolean isLongest(List<Choice> choices, int right) {
        var length = choices.get(right).text().text().length();
        return choices.stream()
                        .filter(choice -> choice.text().text().length() >= length)
                        .count()
                == 1;
    }

    private static StudyModule module(String key) {
        return checked(key).module();
    }

    private static QuestionBank bank(String key) {
        return ModuleReader.bank(checked(key).source(), CONTENT.register());
    }

    private static ReadContent.Checked checked(String key) {
        return CONTENT.modules().stream()
                .filter(checked -> checked.module().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<BankQuestion> all() {
        return CONTENT.modules().stream()
                .flatMap(checked -> bank(checked.module().key()).questions().stream())
                .toList();
    }
}
