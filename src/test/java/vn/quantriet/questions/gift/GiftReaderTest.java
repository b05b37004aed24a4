package vn.quantriet.questions.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.Question.Choice;
import vn.quantriet.questions.TextFormat;

/** The format as Moodle reads it. */
class GiftReaderTest {

    @Test
    void readsASingleChoiceWithFeedback() {
        var question = only("""
                // [id:57-002] [tag:van-ban] [tag: ngày ]
                ::57-002::Ban hành ngày nào?{
                \t~13/01/2025#Đó là ngày hội nghị.
                \t=22/12/2024
                \t####Ký ngày 22/12/2024.
                }
                """, Question.SingleChoice.class);
        assertThat(question.head().id()).isEqualTo("57-002");
        assertThat(question.head().tags()).containsExactly("van-ban", "ngày");
        assertThat(question.head().name()).isEqualTo("57-002");
        assertThat(question.head().text()).isEqualTo(moodle("Ban hành ngày nào?"));
        assertThat(question.head().generalFeedback()).isEqualTo(moodle("Ký ngày 22/12/2024."));
        assertThat(question.head().line()).isEqualTo(2);
        assertThat(question.choices())
                .containsExactly(
                        new Choice(moodle("13/01/2025"), Fraction.NOTHING, moodle("Đó là ngày hội nghị."), 3),
                        new Choice(moodle("22/12/2024"), Fraction.WHOLE, null, 4));
    }

    @Test
    void readsPartsOfTheMarkExactly() {
        var question = only("""
                Những lĩnh vực nào?{
                ~%33.33333%một
                ~%33.33333%hai
                ~%33.33333%ba
                ~%-50%bốn
                }""", Question.MultipleChoice.class);
        var third = new Fraction(1, 3);
        assertThat(question.choices())
                .extracting(Choice::weight)
                .containsExactly(third, third, third, new Fraction(-1, 2));
        assertThat(question.choices().stream()
                        .map(Choice::weight)
                        .filter(Fraction::isPositive)
                        .reduce(Fraction.NOTHING, Fraction::plus))
                .isEqualTo(Fraction.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 1/1",
        "90, 9/10",
        "83.33333, 5/6",
        "80, 4/5",
        "75, 3/4",
        "70, 7/10",
        "66.66667, 2/3",
        "60, 3/5",
        "50, 1/2",
        "40, 2/5",
        "33.33333, 1/3",
        "33.333, 1/3",
        "33.33, ''",
        "30, 3/10",
        "25, 1/4",
        "20, 1/5",
        "16.66667, 1/6",
        "14.28571, 1/7",
        "12.5, 1/8",
        "11.11111, 1/9",
        "10, 1/10",
        "5, 1/20",
        "0, 0/1",
        "-25, -1/4",
        "33, ''",
        "101, ''",
        "1e2, ''",
        "'', ''"
    })
    void acceptsTheFractionsThatMoodleAccepts(String percent, String fraction) {
        assertThat(Weights.of(percent)
                        .map(f -> f.numerator() + "/" + f.denominator())
                        .orElse(""))
                .isEqualTo(fraction);
    }

    @Test
    void leavesAWeightAfterTheEqualsSignInTheText() {
        var question = only("Mấy?{=%50%năm ~sáu}", Question.SingleChoice.class);
        assertThat(question.choices().getFirst().text().text()).isEqualTo("%50%năm");
        assertThat(question.choices().getFirst().weight()).isEqualTo(Fraction.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({"T, true", "TRUE, true", "F, false", "FALSE, false"})
    void readsTrueAndFalse(String word, boolean right) {
        var question = only("Đúng không?{ " + word + "#khi sai#khi đúng\n####chung}", Question.TrueFalse.class);
        assertThat(question.right()).isEqualTo(right);
        assertThat(question.whenWrong()).isEqualTo(moodle("khi sai"));
        assertThat(question.whenRight()).isEqualTo(moodle("khi đúng"));
        assertThat(question.head().generalFeedback()).isEqualTo(moodle("chung"));
    }

    @Test
    void takesTrueInSmallLettersForAText() {
        assertThat(only("Viết gì?{true}", Question.ShortText.class).answers()).hasSize(1);
    }

    @Test
    void readsShortTexts() {
        var question = only("Khoán mấy?{=khoán 10#đúng =%50%10 = * mười}", Question.ShortText.class);
        assertThat(question.answers())
                .containsExactly(
                        new Choice(moodle("khoán 10"), Fraction.WHOLE, moodle("đúng"), 1),
                        new Choice(moodle("10"), new Fraction(1, 2), null, 1),
                        new Choice(moodle("* mười"), Fraction.WHOLE, null, 1));
        assertThat(only("Ai?{Hồ Chí Minh}", Question.ShortText.class)
                        .answers()
                        .getFirst()
                        .text()
                        .text())
                .isEqualTo("Hồ Chí Minh");
    }

    @Test
    void readsPairs() {
        var question = only("Ghép.{\n=a -> một\n=[html]<b>b</b> -> hai\n= -> thừa\n}", Question.Matching.class);
        assertThat(question.pairs())
                .containsExactly(
                        new Question.Matching.Pair(moodle("a"), "một"),
                        new Question.Matching.Pair(new FormattedText("<b>b</b>", TextFormat.HTML), "hai"),
                        new Question.Matching.Pair(moodle(""), "thừa"));
    }

    @Test
    void readsNumbersWithToleranceAndRanges() {
        var question = only("Bao nhiêu?{#=30:0.5#gần =%50%20..25 =-3 ~#chưa phải}", Question.Numeric.class);
        assertThat(question.answers()).hasSize(3);
        assertThat(question.answers().get(0).value()).isEqualByComparingTo("30");
        assertThat(question.answers().get(0).tolerance()).isEqualByComparingTo("0.5");
        assertThat(question.answers().get(0).feedback()).isEqualTo(moodle("gần"));
        assertThat(question.answers().get(1).value()).isEqualByComparingTo("22.5");
        assertThat(question.answers().get(1).tolerance()).isEqualByComparingTo("2.5");
        assertThat(question.answers().get(1).weight()).isEqualTo(new Fraction(1, 2));
        assertThat(question.answers().get(2).value()).isEqualByComparingTo(new BigDecimal(-3));
        assertThat(question.answers().get(2).tolerance()).isEqualByComparingTo("0");
        assertThat(question.otherwise()).isEqualTo(moodle("chưa phải"));
        assertThat(only("Mấy?{#5}", Question.Numeric.class).answers()).hasSize(1);
    }

    @Test
    void readsEssaysAndDescriptions() {
        assertThat(only("Nêu ý kiến.{}", Question.Essay.class).head().text()).isEqualTo(moodle("Nêu ý kiến."));
        assertThat(only("Nêu ý kiến.{ ####gợi ý}", Question.Essay.class).head().generalFeedback())
                .isEqualTo(moodle("gợi ý"));
        assertThat(only("Phần một.", Question.Description.class).head().text()).isEqualTo(moodle("Phần một."));
    }

    @Test
    void leavesAGapWhereWordsFollow() {
        assertThat(only("Nghị quyết do {=Bộ Chính trị ~Quốc hội} ban hành.", Question.SingleChoice.class)
                        .head()
                        .text()
                        .text())
                .isEqualTo("Nghị quyết do _____ ban hành.");
    }

    @Test
    void resolvesEscapesAndNoOthers() {
        var question = only("a\\:\\=\\~\\#\\{\\} b\\nc \\\\n \\x{=x\\=1 ~\\~y#vì \\#2}", Question.SingleChoice.class);
        assertThat(question.head().text().text()).isEqualTo("a:=~#{} b\nc \\n \\x");
        assertThat(question.choices())
                .extracting(choice -> choice.text().text())
                .containsExactly("x=1", "~y");
        assertThat(question.choices().get(1).feedback()).isEqualTo(moodle("vì #2"));
    }

    @Test
    void takesFormatsFromTheQuestionUnlessSaidOtherwise() {
        var question = only("[html]<p>Hỏi</p>{=[plain]một#[markdown]*a* ~hai}", Question.SingleChoice.class);
        assertThat(question.head().text()).isEqualTo(new FormattedText("<p>Hỏi</p>", TextFormat.HTML));
        assertThat(question.choices().get(0).text()).isEqualTo(new FormattedText("một", TextFormat.PLAIN));
        assertThat(question.choices().get(0).feedback()).isEqualTo(new FormattedText("*a*", TextFormat.MARKDOWN));
        assertThat(question.choices().get(1).text()).isEqualTo(new FormattedText("hai", TextFormat.HTML));
        assertThat(only("[tex]x", Question.Description.class).head().text()).isEqualTo(moodle("[tex]x"));
    }

    @Test
    void keepsCategoriesUntilTheNext() {
        var bank = GiftReader.read("""
                một

                $CATEGORY: $course$/top/Nghị quyết/57//NQ

                hai

                // chú thích
                $CATEGORY: 68

                ba""");
        assertThat(bank.faults()).isEmpty();
        assertThat(bank.questions())
                .extracting(question -> question.head().category())
                .containsExactly(List.of(), List.of("Nghị quyết", "57/NQ"), List.of("68"));
    }

    @Test
    void readsIdAndTagsAsMoodleWritesThem() {
        var question = only("""
                // question: 12  name: tên
                // [id: a\\]b ] [id:second] [tag:x] [tag:<b>] [tag:broken
                // over] [tag:y]
                Hỏi?{T}""", Question.TrueFalse.class);
        assertThat(question.head().id()).isEqualTo("a]b");
        assertThat(question.head().tags()).containsExactly("x", "y");
        assertThat(question.head().line()).isEqualTo(4);
    }

    @Test
    void namesAQuestionAfterItsBeginning() {
        assertThat(only("a".repeat(100), Question.Description.class).head().name())
                .isEqualTo("a".repeat(80));
        assertThat(only("::" + "b".repeat(300) + "::hỏi", Question.Description.class)
                        .head()
                        .name())
                .hasSize(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void acceptsAllLineEndsAndAByteOrderMark(String end) {
        var bank = GiftReader.read("\uFEFF" + String.join(end, "::a::Một?{T}", "", "  ", "Hai?{", "=x", "~y}"));
        assertThat(bank.faults()).isEmpty();
        assertThat(bank.questions())
                .extracting(question -> question.head().line())
                .containsExactly(1, 4);
        assertThat(((Question.SingleChoice) bank.questions().getLast()).choices())
                .extracting(Choice::line)
                .containsExactly(5, 6);
    }

    @Test
    void leavesCommentsOutInTheMiddleOfAQuestion() {
        assertThat(only("Mấy?{\n=một\n// không phải phương án ~ba\n~hai\n}", Question.SingleChoice.class)
                        .choices())
                .extracting(Choice::line)
                .containsExactly(2, 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`Hỏi?\n{=a ~b` | BRACE_MISSING | 2",
                "`Hỏi?\n=a ~b}` | BRACE_MISSING | 2",
                "`Hỏi }\n{` | BRACE_MISSING | 1",
                "`\n::tên::\n{T}` | TEXT_MISSING | 3",
                "`$CATEGORY:` | CATEGORY_EMPTY | 1",
                "`Hỏi?{\n~một}` | ANSWERS_TOO_FEW | 2",
                "`Hỏi?{\n=a -> b}` | ANSWERS_TOO_FEW | 2",
                "`Hỏi?{#}` | ANSWERS_TOO_FEW | 1",
                "`Hỏi?{\n=một\n~\n}` | ANSWER_EMPTY | 3",
                "`Hỏi?{\n~%50%một\n~%51%hai}` | WEIGHT_UNKNOWN | 3",
                "`Hỏi?{\n=a -> b\n=c\n=d -> e}` | PAIR_BROKEN | 3",
                "`Hỏi?{\n=a -> b\n=c ->\n=d -> e}` | PAIR_BROKEN | 3",
                "`Hỏi?{#\n=8,5}` | NUMBER_WRONG | 2",
                "`Hỏi?{#5..3}` | NUMBER_WRONG | 1",
                "`Hỏi?{#5:-1}` | NUMBER_WRONG | 1",
                "`Hỏi?{#1e999999999}` | NUMBER_WRONG | 1"
            })
    void tellsFaultsWithTheirLineAndKeepsTheRest(String gift, GiftFault.Kind kind, int line) {
        var bank = GiftReader.read("Trước?{T}\n\n" + gift + "\n\nSau?{F}\n");
        assertThat(bank.faults()).extracting(GiftFault::kind).containsExactly(kind);
        assertThat(bank.faults()).extracting(GiftFault::line).containsExactly(line + 2);
        assertThat(bank.questions())
                .extracting(question -> question.head().text().text())
                .containsExactly("Trước?", "Sau?");
    }

    @Test
    void tellsEveryFaultAtOnce() {
        var bank = GiftReader.read("Một?{\n~%1%a\n~\n}\n\nHai?{=a}}\n\nBa?{\n");
        assertThat(bank.faults())
                .extracting(GiftFault::kind)
                .contains(GiftFault.Kind.WEIGHT_UNKNOWN, GiftFault.Kind.ANSWER_EMPTY, GiftFault.Kind.BRACE_MISSING);
    }

    @Test
    void refusesAnEndlessQuestionQuickly() {
        var hostile =
                "Hỏi?{" + "~%50%a#b->".repeat(100_000) + "}\n\n" + "{".repeat(40_000) + "\n\n" + "~=".repeat(20_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
            var bank = GiftReader.read(hostile);
            assertThat(bank.faults()).extracting(GiftFault::kind).contains(GiftFault.Kind.QUESTION_TOO_LONG);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// [id:%s] [tag:x]",
                "// [tag:%s]",
                "::%s::",
                "// [id:%s",
                "$CATEGORY: %s",
                "%s{=%s ~%s}",
                "x{#%s}"
            })
    void bearsNamesOfAnyLength(String line) {
        for (var name : List.of("a".repeat(15_000), "\\]".repeat(7_000), "1".repeat(15_000), "%".repeat(15_000))) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(3), () -> GiftReader.read(line.replace("%s", name) + "\nHỏi?{T}"));
        }
    }

    private static <T extends Question> T only(String gift, Class<T> type) {
        var bank = GiftReader.read(gift);
        assertThat(bank.faults()).isEmpty();
        assertThat(bank.questions()).singleElement().isInstanceOf(type);
        return type.cast(bank.questions().getFirst());
    }

    private static FormattedText moodle(String text) {
        return new FormattedText(text, TextFormat.MOODLE);
    }
}
