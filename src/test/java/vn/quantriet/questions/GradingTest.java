package vn.quantriet.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quantriet.questions.gift.GiftReader;

/** Marks as somebody counted them by hand (BR-020-3 to BR-020-9). */
class GradingTest {

    private static final String THIRDS = """
            Hỏi?{
            ~%33.33333%a#A đúng
            ~%33.33333%b
            ~%33.33333%c
            ~%-33.33333%d#D sai
            ~%-50%e
            ####Chung.
            }""";

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1/2", "3, 0", "'', 0", "'1 2', 0", "9, 0"})
    void countsASingleChoice(String chosen, String mark) {
        assertThat(mark("Hỏi?{~sai =đúng ~%50%gần ~%-50%hại}", chosen(chosen))).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "0, 1/3",
        "'0 1', 2/3",
        "'0 1 2', 1",
        "'0 1 2 3', 2/3",
        "'0 1 2 4', 1/2",
        "'0 1 2 3 4', 1/6",
        "'0 3', 0",
        "'0 4', 0",
        "'0 1 4', 1/6",
        "'3 4', 0",
        "3, 0"
    })
    void addsTheWeightsOfAMultipleChoiceExactly(String chosen, String mark) {
        assertThat(mark(THIRDS, chosen(chosen))).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "'~%50%a ~%50%b ~c', '0 1', 1",
        "'~%50%a ~%50%b ~c', '0 1 2', 1",
        "'~%50%a ~%50%b ~%-50%c', '0 1 2', 1/2",
        "'~%50%a ~%50%b ~%-100%c', '0 1 2', 0",
        "'~%100%a ~%100%b ~%-100%c', '0 1', 1",
        "'~%100%a ~%100%b ~%-100%c', '0 2', 0",
        "'~%14.28571%a ~%14.28571%b ~%14.28571%c ~%14.28571%d ~%14.28571%e ~%14.28571%f ~%14.28571%g', '0 1 2 3 4 5 6', 1",
        "'~%14.28571%a ~%14.28571%b ~%14.28571%c ~%14.28571%d ~%14.28571%e ~%14.28571%f ~%14.28571%g', '0 1 2', 3/7",
        "'~%16.66667%a ~%83.33333%b ~%-5%c', '0 1', 1",
        "'~%16.66667%a ~%83.33333%b ~%-5%c', '0 2', 7/60"
    })
    void neverGivesLessThanNothingNorMoreThanTheWhole(String answers, String chosen, String mark) {
        assertThat(mark("Hỏi?{" + answers + "}", chosen(chosen))).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({"T, true, 1", "T, false, 0", "F, true, 0", "F, false, 1"})
    void judgesTrueAndFalse(String right, boolean given, String mark) {
        assertThat(mark("Hỏi?{" + right + "}", new Answer.Judged(given))).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "'0-0', 1/3",
        "'0-0 1-1', 2/3",
        "'0-0 1-1 2-0', 1",
        "'0-1 1-0 2-2', 0",
        "'0-0 1-1 2-1', 2/3",
        "'0-2 1-2 2-2', 0",
        "'7-0', 0"
    })
    void countsEachPairOfAMatching(String pairs, String mark) {
        // The third left side belongs to the same right side as the first; "thừa" belongs to none.
        assertThat(mark("Ghép.{=a -> một =b -> hai =c -> một = -> thừa}", matched(pairs)))
                .isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "'0 1 2 3', 1",
        "'1 2 3 0', 2/3",
        "'3 0 1 2', 2/3",
        "'0 1 3 2', 1/3",
        "'1 0 2 3', 1/3",
        "'0 2 1 3', 0",
        "'2 3 0 1', 2/3",
        "'3 2 1 0', 0",
        "'0 1 2', 0",
        "'0 1 2 2', 0",
        "'0 1 2 3 3', 0"
    })
    void countsNeighboursOfAnOrdering(String order, String mark) {
        var given = new Answer.Ordered(numbers(order));
        assertThat(Grading.grade(ordering(4), given, GradingRules.STRICT).mark())
                .hasToString(mark);
    }

    @Test
    void givesGuessersOfAnOrderOneInNOnAverage() {
        var sum = Fraction.NOTHING;
        var count = 0;
        for (var code = 0; code < 256; code++) {
            var order = List.of(code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6 & 3);
            if (order.stream().distinct().count() == 4) {
                sum = sum.plus(Grading.grade(ordering(4), new Answer.Ordered(order), GradingRules.STRICT)
                        .mark());
                count++;
            }
        }
        assertThat(count).isEqualTo(24);
        assertThat(sum).isEqualTo(Fraction.of(24, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng Bí thư",
                "tổng bí thư",
                "  TỔNG   BÍ\u00A0THƯ ",
                "Tổng Bí thư",
                "tổngbíthư",
                "T\u1ED5ng B\u00ED th\u01B0\u200B"
            })
    void readsAShortTextAsATeacherDoes(String typed) {
        assertThat(mark("Ai?{=Tổng Bí thư}", new Answer.Typed(typed))).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "hóa học, hoá học",
        "hoá học, hóa học",
        "thủy lợi, thuỷ lợi",
        "ủy viên, uỷ viên",
        "quý, qúy",
        "khóa XIII, Khoá xiii",
        "57-NQ/TW, 57–NQ/TW",
        "57-NQ/TW, 57 - nq/tw",
        "\"tự diễn biến\", “tự diễn biến”"
    })
    void knowsTheHabitsOfKeyboards(String right, String typed) {
        assertThat(mark("Gì?{=" + right + "}", new Answer.Typed(typed))).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "ma, mà",
        "hoa, hóa",
        "đổi mới, đồi mới",
        "liêm, liềm",
        "kiệm, kiệt",
        "dân, đân",
        "10, 100",
        "an, ân",
        "tu, tư"
    })
    void tellsWordsApartByTheirMarks(String right, String typed) {
        assertThat(mark("Gì?{=" + right + "}", new Answer.Typed(typed))).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"doi moi, 1", "Đoi mơi, 1", "ĐỔI MỚI, 1", "doi, 0", "dodi moi, 0"})
    void letsMarksGoWhereTheSettingSaysSo(String typed, String mark) {
        var question = only("Gì?{=đổi mới}");
        assertThat(Grading.grade(question, new Answer.Typed(typed), new GradingRules(true))
                        .mark())
                .hasToString(mark);
        assertThat(Grading.grade(question, new Answer.Typed("doi moi"), GradingRules.STRICT)
                        .mark())
                .hasToString("0");
    }

    @ParameterizedTest
    @CsvSource({
        "*khoán 10*, theo khoán 10 của Bộ Chính trị, 1",
        "*khoán 10*, khoán 10, 1",
        "*khoán 10*, khoán 100 , 1",
        "*khoán 10, khoán 100, 0",
        "khoán*, khoán, 1",
        "*, gì cũng được, 1",
        "a*b*c, a x b y c, 1",
        "a*b*c, a c b, 0",
        "5\\*6, 5*6, 1",
        "5\\*6, 5 nhân 6, 0",
        "năm, *, 0"
    })
    void takesAnAsteriskForAnything(String right, String typed, String mark) {
        assertThat(mark("Gì?{=" + right + "}", new Answer.Typed(typed))).isEqualTo(mark);
    }

    @Test
    void takesTheFirstTextThatFits() {
        var gift = "Gì?{=%50%mười#gần =%100%khoán mười#đúng =%0%*#chưa}";
        assertThat(mark(gift, new Answer.Typed("mười"))).isEqualTo("1/2");
        assertThat(mark(gift, new Answer.Typed("Khoán mười"))).isEqualTo("1");
        assertThat(feedback(gift, new Answer.Typed("chín"))).containsExactly("chưa");
        assertThat(feedback(gift, new Answer.Typed("  "))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "8.5, '8,5', 1",
        "8.5, '8.5', 1",
        "8.5, ' 8,50 ', 1",
        "8.5, '8,5%', 1",
        "8.5, '8,5 phần trăm', 1",
        "8.5, '85', 0",
        "8.5, '8,5,0', 0",
        "15345, '15.345', 1",
        "15345, '15,345', 1",
        "15345, '15 345', 1",
        "15345, '15\u00A0345', 1",
        "15345, '15345', 1",
        "15345, '15345.', 1",
        "15345, '1 5345', 0",
        "15.345, '15,345', 1",
        "1234567.5, '1.234.567,5', 1",
        "1234567.5, '1,234,567.5', 1",
        "1234567.5, '1.234.567.5', 0",
        "1234567, '1.234.567', 1",
        "120, '120 phút', 1",
        "120, '120 phút, 5 giây', 0",
        "120, 'khoảng 120', 0",
        "120, '', 0",
        "120, '12', 0",
        "-3, '-3', 1",
        "-3, '\u22123', 1",
        "-3, '– 3', 1",
        "-3, '3', 0",
        "30, '３０', 1",
        "30, '٣٠', 1",
        "30, '+30', 1",
        "30, '030', 1",
        "30, '3e1', 0",
        "30, '30-40', 0",
        "30, '0x1E', 0",
        "30, 'ba mươi', 0"
    })
    void readsNumbersAsPeopleTypeThem(String right, String typed, String mark) {
        assertThat(mark("Mấy?{#" + right + "}", new Answer.Typed(typed))).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "29.5, 1",
        "30.5, 1",
        "'30,50', 1",
        "30.51, 1/2",
        "29.49, 1/2",
        "25, 1/2",
        "35, 1/2",
        "35.01, 0",
        "20, 1/4",
        "24.999, 1/4",
        "19.999, 0"
    })
    void includesTheEndsOfATolerance(String typed, String mark) {
        assertThat(mark("Mấy?{#=30:0.5 =%50%25..35 =%25%20..25}", new Answer.Typed(typed)))
                .isEqualTo(mark);
    }

    @Test
    void saysWhatToThinkOfTheAnswerAndThenTheClause() {
        assertThat(feedback(THIRDS, chosen("0 3"))).containsExactly("A đúng", "D sai", "Chung.");
        assertThat(feedback(THIRDS, null)).containsExactly("Chung.");
        assertThat(feedback("Hỏi?{T#sai rồi#đúng rồi####Điều 1.}", new Answer.Judged(true)))
                .containsExactly("đúng rồi", "Điều 1.");
        assertThat(feedback("Hỏi?{T#sai rồi#đúng rồi####Điều 1.}", new Answer.Judged(false)))
                .containsExactly("sai rồi", "Điều 1.");
        assertThat(feedback("Hỏi?{T#sai rồi#đúng rồi####Điều 1.}", null)).containsExactly("Điều 1.");
        assertThat(feedback("Mấy?{#30#đúng ~#chưa####Điều 2.}", new Answer.Typed("30")))
                .containsExactly("đúng", "Điều 2.");
        assertThat(feedback("Mấy?{#30#đúng ~#chưa####Điều 2.}", new Answer.Typed("không rõ")))
                .containsExactly("chưa", "Điều 2.");
    }

    @Test
    void tellsTheRightAnswer() {
        assertThat(right("Hỏi?{~a =b ~c}")).isEqualTo(Answer.Chosen.of(1));
        assertThat(right(THIRDS)).isEqualTo(Answer.Chosen.of(0, 1, 2));
        assertThat(right("Hỏi?{F}")).isEqualTo(new Answer.Judged(false));
        assertThat(right("Ghép.{=a -> một =b -> hai =c -> một = -> thừa}"))
                .isEqualTo(new Answer.Matched(Map.of(0, 0, 1, 1, 2, 0)));
        assertThat(right("Gì?{=%50%gần =*mười* =mười}")).isEqualTo(new Answer.Typed("mười"));
        assertThat(right("Mấy?{#8.50:0.1}")).isEqualTo(new Answer.Typed("8,5"));
        assertThat(right("Mấy?{#1500}")).isEqualTo(new Answer.Typed("1500"));
    }

    @Test
    void gradesNeitherEssaysNorDescriptions() {
        for (var gift : List.of("Nêu ý kiến.{}", "Phần một.")) {
            var grade = Grading.grade(only(gift), new Answer.Typed("ý"), GradingRules.STRICT);
            assertThat(only(gift).isGraded()).isFalse();
            assertThat(grade.mark()).isEqualTo(Fraction.NOTHING);
            assertThat(grade.right()).isFalse();
            assertThat(grade.rightAnswer()).isNull();
        }
    }

    @Test
    void givesNothingForAnAnswerOfAnotherKind() {
        for (var gift : List.of("Hỏi?{~a =b}", THIRDS, "Hỏi?{T}", "Ghép.{=a -> b =c -> d}", "Gì?{=a}", "Mấy?{#1}")) {
            var question = only(gift);
            for (var answer : List.of(
                    Answer.Chosen.of(0, 1, 2),
                    new Answer.Judged(true),
                    new Answer.Matched(Map.of(0, 0, 1, 1)),
                    new Answer.Ordered(List.of(0, 1)),
                    new Answer.Typed("1"))) {
                var right = Grading.grade(question, null, GradingRules.STRICT).rightAnswer();
                if (right != null && right.getClass() != answer.getClass()) {
                    assertThat(Grading.grade(question, answer, GradingRules.STRICT)
                                    .mark())
                            .isEqualTo(Fraction.NOTHING);
                }
            }
        }
    }

    @Test
    void staysQuickWithHostileTexts() {
        var question = only("Gì?{=" + "*a".repeat(200) + "}");
        var started = System.nanoTime();
        assertThat(Grading.grade(question, new Answer.Typed("a".repeat(20_000) + "b"), GradingRules.STRICT)
                        .right())
                .isFalse();
        assertThat(Grading.grade(only("Mấy?{#1}"), new Answer.Typed("1".repeat(100_000)), GradingRules.STRICT)
                        .right())
                .isFalse();
        assertThat(System.nanoTime() - started).isLessThan(2_000_000_000L);
    }

    static Question.Ordering ordering(int items) {
        return new Question.Ordering(
                only("Xếp.").head(),
                List.of("một", "hai", "ba", "bốn", "năm", "sáu").subList(0, items));
    }

    static Question only(String gift) {
        var bank = GiftReader.read(gift);
        assertThat(bank.faults()).isEmpty();
        return bank.questions().getFirst();
    }

    private static String mark(String gift, @Nullable Answer answer) {
        var grade = Grading.grade(only(gift), answer, GradingRules.STRICT);
        assertThat(grade.right()).isEqualTo(grade.mark().isWhole());
        return grade.mark().toString();
    }

    private static List<String> feedback(String gift, @Nullable Answer answer) {
        return Grading.grade(only(gift), answer, GradingRules.STRICT).feedback().stream()
                .map(FormattedText::text)
                .toList();
    }

    private static @Nullable Answer right(String gift) {
        return Grading.grade(only(gift), null, GradingRules.STRICT).rightAnswer();
    }

    private static Answer chosen(String options) {
        return new Answer.Chosen(numbers(options).stream().collect(Collectors.toSet()));
    }

    private static Answer matched(String pairs) {
        return new Answer.Matched(Arrays.stream(pairs.split(" "))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("-"))
                .collect(Collectors.toMap(pair -> Integer.valueOf(pair[0]), pair -> Integer.valueOf(pair[1]))));
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(" "))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
