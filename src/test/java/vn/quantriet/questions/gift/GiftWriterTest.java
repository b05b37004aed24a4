package vn.quantriet.questions.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.Question.Choice;
import vn.quantriet.questions.Question.Numeric.Range;
import vn.quantriet.questions.QuestionHead;
import vn.quantriet.questions.RandomQuestions;
import vn.quantriet.questions.TextFormat;

/** The format as Moodle exports it, and as it is read again. */
class GiftWriterTest {

    @Test
    void writesAsMoodleDoes() {
        var question = new Question.SingleChoice(
                new QuestionHead(
                        "57-1",
                        List.of("van-ban", "a]b"),
                        "Câu: 1",
                        List.of("Nghị quyết", "57/NQ"),
                        moodle("Tỉ lệ = {bao nhiêu}?\n~ #1"),
                        moodle("Điều 1: \\x"),
                        1),
                List.of(
                        new Choice(new FormattedText("<b>30</b>", TextFormat.HTML), Fraction.WHOLE, moodle("đúng"), 1),
                        new Choice(moodle("20"), Fraction.NOTHING, null, 1),
                        new Choice(moodle("25"), new Fraction(1, 3), null, 1)));
        assertThat(GiftWriter.write(List.of(question))).isEqualTo("""
                $CATEGORY: $course$/top/Nghị quyết/57//NQ

                // question: 1  name: Câu: 1
                // [id:57-1] [tag:van-ban] [tag:a\\]b]
                ::Câu\\: 1::Tỉ lệ \\= \\{bao nhiêu\\}?\\n\\~ \\#1{
                \t=[html]<b>30</b>#đúng
                \t~20
                \t~%33.33333%25
                \t####Điều 1\\: \\\\x
                }

                """);
    }

    @Test
    void writesTheOtherTypesAsMoodleDoes() {
        assertThat(written("Hỏi?{T#sai#đúng}")).contains("{\n\tTRUE#sai#đúng\n}");
        assertThat(written("Hỏi?{F##đúng}")).contains("{\n\tFALSE##đúng\n}");
        assertThat(written("Hỏi?{=a =%50%b#gần}")).contains("{\n\t=%100%a\n\t=%50%b#gần\n}");
        assertThat(written("Hỏi?{#=20..25 =%50%1.5:0.1#gần ~#chưa}"))
                .contains("{#\n\t=%100%22.5:2.5\n\t=%50%1.5:0.1#gần\n\t~#chưa\n}");
        assertThat(written("Ghép.{=a -> b = -> c}")).contains("{\n\t=a -> b\n\t= -> c\n}");
        assertThat(written("Hỏi?{~%50%a ~%50%b ~%-50%c}")).contains("{\n\t~%50%a\n\t~%50%b\n\t~%-50%c\n}");
        assertThat(written("Viết.{}")).endsWith("Viết.{}\n\n");
        assertThat(written("[html]<p>Đọc.</p>")).endsWith("::<p>Đọc.</p>::[html]<p>Đọc.</p>\n\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1/1, 100",
        "5/6, 83.33333",
        "2/3, 66.66667",
        "1/3, 33.33333",
        "1/6, 16.66667",
        "1/7, 14.28571",
        "1/8, 12.5",
        "1/9, 11.11111",
        "1/20, 5",
        "0/1, 0"
    })
    void writesPartsThatMoodleAccepts(String part, String percent) {
        var numbers = part.split("/");
        var fraction = new Fraction(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        assertThat(Weights.percent(fraction)).isEqualTo(percent);
        assertThat(Weights.of(percent)).contains(fraction);
        assertThat(Weights.of(Weights.percent(fraction.negated()))).contains(fraction.negated());
    }

    /** 4,000 questions of every type, in banks of twenty, full of marks that mean something. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isReadAgainAsTheSame(long seed) {
        var random = new Random(seed);
        var questions = new RandomQuestions(random);
        for (var n = 0; n < 50; n++) {
            var bank = IntStream.range(0, 20).mapToObj(i -> questions.next()).toList();
            var text = GiftWriter.write(bank);
            var again = GiftReader.read(text);
            assertThat(again.faults()).as(text).isEmpty();
            assertThat(again.questions().stream().map(GiftWriterTest::bare).toList())
                    .as(text)
                    .isEqualTo(bank.stream().map(GiftWriterTest::bare).toList());
            assertThat(GiftWriter.write(again.questions())).isEqualTo(text);
        }
    }

    @Test
    void leavesOutWhatGiftCannotSay() {
        var order = new Question.Ordering(
                GiftReader.read("Xếp.").questions().getFirst().head(), List.of("a", "b", "c"));
        assertThat(GiftWriter.canWrite(order)).isFalse();
        assertThat(GiftWriter.write(List.of(order))).isEmpty();
        assertThat(written("Gì?{a->b}")).contains("=%100%a→b");
    }

    private static String written(String gift) {
        var bank = GiftReader.read(gift);
        assertThat(bank.faults()).isEmpty();
        return GiftWriter.write(bank.questions());
    }

    /** Without lines. */
    private static Question bare(Question question) {
        var head = head(question.head());
        return switch (question) {
            case Question.SingleChoice single -> new Question.SingleChoice(head, choices(single.choices()));
            case Question.MultipleChoice multiple -> new Question.MultipleChoice(head, choices(multiple.choices()));
            case Question.TrueFalse it -> new Question.TrueFalse(head, it.right(), it.whenWrong(), it.whenRight());
            case Question.Matching matching ->
                new Question.Matching(
                        head,
                        matching.pairs().stream()
                                .map(pair -> pair.left().isEmpty()
                                        ? new Question.Matching.Pair(moodle(""), pair.right())
                                        : pair)
                                .toList());
            case Question.ShortText text -> new Question.ShortText(head, choices(text.answers()));
            case Question.Numeric numeric ->
                new Question.Numeric(
                        head,
                        numeric.answers().stream()
                                .map(range -> new Range(
                                        range.value(), range.tolerance(), range.weight(), range.feedback(), 0))
                                .toList(),
                        numeric.otherwise());
            case Question.Essay _ -> new Question.Essay(head);
            case Question.Description _ -> new Question.Description(head);
            case Question.Ordering ordering -> ordering;
        };
    }

    private static QuestionHead head(QuestionHead head) {
        return new QuestionHead(
                head.id(), head.tags(), head.name(), head.category(), head.text(), head.generalFeedback(), 0);
    }

    private static List<Choice> choices(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Choice(choice.text(), choice.weight(), choice.feedback(), 0))
                .toList();
    }

    private static FormattedText moodle(String text) {
        return new FormattedText(text, TextFormat.MOODLE);
    }
}
