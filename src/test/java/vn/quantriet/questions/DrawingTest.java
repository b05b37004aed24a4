package vn.quantriet.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quantriet.questions.Blueprint.Mix;
import vn.quantriet.questions.gift.GiftReader;

/** Quizzes as drawn: fair, and the same again from the same seed (BR-020-10 to BR-020-13). */
class DrawingTest {

    private static final String CHOICE = "Hỏi?{=a ~b ~c ~d}";

    /** Three sections of ten: 4 easy, 4 medium, 2 hard each. */
    private final QuestionBank bank = bank(Blueprint.DEFAULT);

    @Test
    void drawsTenDifferentQuestionsUnlessToldOtherwise() {
        for (var seed = 0; seed < 200; seed++) {
            var drawn = draw(bank, seed);
            assertThat(drawn).hasSize(10).doesNotHaveDuplicates();
        }
        assertThat(draw(bank, 7)).isEqualTo(draw(bank, 7)).isNotEqualTo(draw(bank, 8));
    }

    @Test
    void drawsEveryQuestionEquallyOften() {
        var counts = new HashMap<String, Integer>();
        for (var seed = 0; seed < 6_000; seed++) {
            draw(bank, seed).forEach(id -> counts.merge(id, 1, Integer::sum));
        }
        // 2,000 times each; 5 standard deviations are 183.
        assertThat(counts).hasSize(30);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(1_817, 2_183));
    }

    @Test
    void asksInAnyOrder() {
        var first = new HashSet<String>();
        for (var seed = 0; seed < 500; seed++) {
            first.add(draw(bank, seed).getFirst());
        }
        assertThat(first).hasSize(30);
    }

    @Test
    void placesTheRightOptionEvenly() {
        var places = new int[4];
        for (var seed = 0; seed < 2_000; seed++) {
            for (var question :
                    Drawing.draw(bank, bank.blueprint(), new Random(seed)).questions()) {
                places[question.order().indexOf(0)]++;
            }
        }
        // 5,000 each; 5 standard deviations are 306.
        assertThat(places).satisfies(all -> {
            for (var count : all) {
                assertThat(count).isBetween(4_694, 5_306);
            }
        });
    }

    @Test
    void givesSectionsTheirMinimum() {
        var blueprint = new Blueprint(10, Map.of("mot", 5, "ba", 3), Mix.ANY);
        for (var seed = 0; seed < 300; seed++) {
            var tags = tags(bank(blueprint), blueprint, seed);
            assertThat(tags.get("mot")).isGreaterThanOrEqualTo(5);
            assertThat(tags.get("ba")).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 4, 4, 2", "10, 2, 2, 1", "7, 1, 1, 0", "6, 0, 0, 1", "5, 1, 1, 1", "12, 1, 0, 0"})
    void keepsTheMixWhereThePoolAllows(int questions, int easy, int medium, int hard) {
        var blueprint = new Blueprint(questions, Map.of("hai", 1), new Mix(easy, medium, hard));
        var wanted = Drawing.shares(blueprint);
        assertThat(wanted.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(questions);
        for (var seed = 0; seed < 300; seed++) {
            var mix = difficulties(bank, blueprint, seed);
            wanted.forEach((difficulty, number) -> assertThat(mix.getOrDefault(difficulty, 0))
                    .as("%s", difficulty)
                    .isEqualTo(number));
        }
    }

    @Test
    void makesUpForAMissingDifficultyInTheStatedOrder() {
        // 6 hard ones exist; of the 9 wanted, 3 are made up for by medium ones.
        var hard = new Blueprint(9, Map.of(), new Mix(0, 0, 1));
        assertThat(difficulties(bank, hard, 1)).isEqualTo(Map.of(Difficulty.HARD, 6, Difficulty.MEDIUM, 3));
        // 12 medium ones exist; of the 14 wanted, 2 are made up for by easy ones.
        var medium = new Blueprint(14, Map.of(), new Mix(0, 1, 0));
        assertThat(difficulties(bank, medium, 1)).isEqualTo(Map.of(Difficulty.MEDIUM, 12, Difficulty.EASY, 2));
        var easy = new Blueprint(26, Map.of(), new Mix(1, 0, 0));
        assertThat(difficulties(bank, easy, 1))
                .isEqualTo(Map.of(Difficulty.EASY, 12, Difficulty.MEDIUM, 12, Difficulty.HARD, 2));
    }

    @Test
    void drawsOnlyCheckedQuestionsThatAreGraded() {
        var questions = List.of(
                question("a", "mot", Difficulty.EASY, QuestionState.DRAFT, CHOICE),
                question("b", "mot", Difficulty.EASY, QuestionState.WITHDRAWN, CHOICE),
                question("c", "mot", Difficulty.EASY, QuestionState.CHECKED, "Nêu ý kiến.{}"),
                question("d", "mot", Difficulty.EASY, QuestionState.CHECKED, "Đọc đoạn sau."),
                question("e", "mot", Difficulty.EASY, QuestionState.CHECKED, CHOICE));
        assertThat(draw(new QuestionBank(questions, Blueprint.DEFAULT), 1)).containsExactly("e");
        assertThat(draw(QuestionBank.EMPTY, 1)).isEmpty();
    }

    @Test
    void neverShowsAMatchingOrAnOrderAsItIsRight() {
        var matching =
                question("m", "mot", Difficulty.EASY, QuestionState.CHECKED, "Ghép.{=a -> 1 =b -> 2 =c -> 3 = -> 4}");
        var ordering = new BankQuestion(
                new Question.Ordering(head("o"), List.of("a", "b", "c", "d")),
                Difficulty.EASY,
                QuestionState.CHECKED,
                "");
        var both = new QuestionBank(List.of(matching, ordering), Blueprint.DEFAULT);
        var seen = new HashSet<List<Integer>>();
        for (var seed = 0; seed < 1_000; seed++) {
            for (var shown :
                    Drawing.draw(both, Blueprint.DEFAULT, new Random(seed)).questions()) {
                assertThat(shown.order()).containsExactlyInAnyOrder(0, 1, 2, 3);
                if (shown.id().equals("m")) {
                    assertThat(shown.order().subList(0, 3)).isNotEqualTo(List.of(0, 1, 2));
                    seen.add(shown.order());
                } else {
                    var untouched = shown.asWritten(new Answer.Ordered(List.of(0, 1, 2, 3)));
                    assertThat(Grading.grade(ordering.question(), untouched, GradingRules.STRICT)
                                    .mark())
                            .isEqualTo(Fraction.NOTHING);
                }
            }
        }
        // Of 24 orders only the right one is missing.
        assertThat(seen).hasSize(23);
    }

    @Test
    void showsAnyOrderWhereNoneIsWrong() {
        var same = question("s", "mot", Difficulty.EASY, QuestionState.CHECKED, "Ghép.{=a -> 1 =b -> 1}");
        var bank = new QuestionBank(List.of(same), Blueprint.DEFAULT);
        assertThat(Drawing.draw(bank, Blueprint.DEFAULT, new Random(1))
                        .questions()
                        .getFirst()
                        .order())
                .containsExactly(0);
    }

    @Test
    void leadsFromPlacesToTheBankAndBack() {
        var drawn = new DrawnQuestion("x", List.of(2, 0, 1));
        assertThat(drawn.asWritten(Answer.Chosen.of(0))).isEqualTo(Answer.Chosen.of(2));
        assertThat(drawn.asWritten(new Answer.Matched(Map.of(0, 1, 1, 2))))
                .isEqualTo(new Answer.Matched(Map.of(0, 0, 1, 1)));
        assertThat(drawn.asWritten(new Answer.Ordered(List.of(1, 2, 0))))
                .isEqualTo(new Answer.Ordered(List.of(0, 1, 2)));
        for (var answer : List.of(
                Answer.Chosen.of(0, 2),
                new Answer.Matched(Map.of(0, 1, 2, 2)),
                new Answer.Ordered(List.of(1, 0, 2)),
                new Answer.Typed("x"),
                new Answer.Judged(true))) {
            assertThat(drawn.asShown(drawn.asWritten(answer))).isEqualTo(answer);
            assertThat(new DrawnQuestion("x", List.of()).asWritten(answer)).isEqualTo(answer);
        }
    }

    @Test
    void cutsSectionsDownForASmallerQuiz() {
        var blueprint = new Blueprint(10, Map.of("mot", 5, "ba", 3), new Mix(1, 1, 1));
        assertThat(blueprint.withQuestions(20).sections()).isEqualTo(blueprint.sections());
        assertThat(blueprint.withQuestions(4).sections()).isEqualTo(Map.of("mot", 2, "ba", 2));
        assertThat(blueprint.withQuestions(1).sections()).hasSize(1);
        assertThatThrownBy(() -> new Blueprint(7, Map.of("mot", 5, "ba", 3), Mix.ANY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> blueprint.withQuestions(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> draw(QuestionBank bank, long seed) {
        return Drawing.draw(bank, bank.blueprint(), new Random(seed)).questions().stream()
                .map(DrawnQuestion::id)
                .toList();
    }

    private static Map<String, Long> tags(QuestionBank bank, Blueprint blueprint, long seed) {
        return Drawing.draw(bank, blueprint, new Random(seed)).questions().stream()
                .collect(Collectors.groupingBy(
                        drawn -> bank.find(drawn.id()).orElseThrow().tag(), Collectors.counting()));
    }

    private static Map<Difficulty, Integer> difficulties(QuestionBank bank, Blueprint blueprint, long seed) {
        return Drawing.draw(bank, blueprint, new Random(seed)).questions().stream()
                .collect(Collectors.toMap(
                        drawn -> bank.find(drawn.id()).orElseThrow().difficulty(), drawn -> 1, Integer::sum));
    }

    private static QuestionBank bank(Blueprint blueprint) {
        var questions = new ArrayList<BankQuestion>();
        for (var tag : List.of("mot", "hai", "ba")) {
            IntStream.range(0, 10)
                    .forEach(n -> questions.add(question(
                            tag + n,
                            tag,
                            n < 4 ? Difficulty.EASY : n < 8 ? Difficulty.MEDIUM : Difficulty.HARD,
                            QuestionState.CHECKED,
                            CHOICE)));
        }
        return new QuestionBank(questions, blueprint);
    }

    private static BankQuestion question(
            String id, String tag, Difficulty difficulty, QuestionState state, String gift) {
        var read = GiftReader.read("// [id:" + id + "] [tag:" + tag + "]\n" + gift);
        return new BankQuestion(read.questions().getFirst(), difficulty, state, "");
    }

    private static QuestionHead head(String id) {
        return GiftReader.read("// [id:" + id + "] [tag:mot]\nXếp.")
                .questions()
                .getFirst()
                .head();
    }
}
