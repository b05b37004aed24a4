package vn.quantriet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quantriet.catalogue.EditionComparison.Kind;
import vn.quantriet.catalogue.EditionComparison.WordRun;
import vn.quantriet.catalogue.EditionText.SectionText;

/** What readers are shown of the difference between two editions. */
class ComparisonTest {

    @Test
    void saysForEachSectionWhatBecameOfIt() {
        var older = text(section("a", "một"), section("b", "hai"), section("c", "ba"));
        var newer = text(section("a", "một"), section("c", "ba bốn"), section("d", "năm"));
        var comparison = Comparison.of(older, newer);
        assertThat(comparison.isSame()).isFalse();
        assertThat(comparison.sections())
                .extracting(change -> change.tag() + " " + change.kind())
                .containsExactly("a UNCHANGED", "b REMOVED", "c CHANGED", "d ADDED");
    }

    @Test
    void findsNothingBetweenEqualTexts() {
        var text = text(section("a", "một\nhai"));
        var comparison = Comparison.of(text, text);
        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.sections())
                .allSatisfy(change -> assertThat(change.runs()).isEmpty());
    }

    @Test
    void marksTheWordsThatChangedAndOnlyThose() {
        assertThat(shown("Ngân sách dành ít nhất 2% mỗi năm.", "Ngân sách dành ít nhất 3% tổng chi mỗi năm."))
                .isEqualTo("Ngân sách dành ít nhất -[2% ]+[3% tổng chi ]mỗi năm.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "một hai | một hai ba | một hai +[ba]",
                "một hai ba | ba | -[một hai ]ba",
                "một | hai | -[một]+[hai]",
            })
    void showsWhatWasAddedAndTakenAway(String older, String newer, String shown) {
        // A trailing space belongs to its word, so that the words themselves are compared.
        assertThat(shown(older, newer).replace(" ]", "]").replace("] ", "]"))
                .isEqualTo(shown.replace(" ]", "]").replace("] ", "]"));
    }

    @Test
    void leavesUntouchedParagraphsAlone() {
        assertThat(shown("Đoạn một.\nĐoạn hai.\nĐoạn ba.", "Đoạn một.\nĐoạn thứ hai.\nĐoạn ba."))
                .isEqualTo("Đoạn một.\nĐoạn +[thứ ]hai.\nĐoạn ba.");
    }

    /** Whoever puts the runs together again must get both texts. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void losesNoWord(long seed) {
        var random = new Random(seed);
        var older = randomText(random, 200);
        var newer = random.nextBoolean() ? randomText(random, 200) : older.replace("chi bộ", "đảng bộ");
        var runs = Comparison.runs(older, newer);
        assertThat(words(runs, Kind.ADDED)).isEqualTo(words(newer));
        assertThat(words(runs, Kind.REMOVED)).isEqualTo(words(older));
    }

    @Test
    void takesNoTimeEvenForALongTextThatIsWhollyRewritten() {
        var older = randomText(new Random(1), 60_000).replace("chi", "x").replace('\n', ' ');
        var newer = randomText(new Random(2), 60_000).replace('\n', ' ');
        Assertions.assertTimeout(Duration.ofSeconds(3), () -> Comparison.runs(older, newer));
    }

    private static String shown(String older, String newer) {
        return Comparison.runs(older, newer).stream()
                .map(run -> switch (run.kind()) {
                    case ADDED -> "+[" + run.text() + "]";
                    case REMOVED -> "-[" + run.text() + "]";
                    default -> run.text();
                })
                .collect(Collectors.joining());
    }

    private static List<String> words(List<WordRun> runs, Kind side) {
        return words(runs.stream()
                .filter(run -> run.kind() == Kind.UNCHANGED || run.kind() == side)
                .map(WordRun::text)
                .collect(Collectors.joining(" ")));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static String randomText(Random random, int words) {
        var known = List.of("chi bộ", "đảng viên", "học tập", "nghị quyết", "và", "của\n", "năm", "2030.");
        return IntStream.range(0, words)
                .mapToObj(i -> known.get(random.nextInt(known.size())))
                .collect(Collectors.joining(" "));
    }

    private static EditionText text(SectionText... sections) {
        return new EditionText("Chuyên đề", "Tóm tắt", List.of(sections));
    }

    private static SectionText section(String tag, String text) {
        return new SectionText(tag, "Mục " + tag, text, text);
    }
}
