package vn.quantriet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quantriet.catalogue.ReadingKeys.Fresh;
import vn.quantriet.catalogue.ReadingKeys.Known;

/** What counts as read after a new edition. */
class ReadingKeysTest {

    private static final EditionHash FIRST = new EditionHash("1".repeat(64));
    private static final EditionHash SECOND = new EditionHash("2".repeat(64));

    @Test
    void theFirstEditionHasAKeyOfItsOwnForEachSection() {
        var keys = ReadingKeys.of(FIRST, false, List.of(new Fresh("a", "x"), new Fresh("b", "x")), List.of());
        assertThat(keys).containsOnlyKeys("a", "b");
        assertThat(keys.values()).doesNotHaveDuplicates().allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    @Test
    void theSameWordsUnderTheSameTagKeepTheirKey() {
        assertThat(second(false, new Fresh("a", "x"))).containsEntry("a", "old-a");
    }

    @Test
    void otherWordsGetANewKey() {
        assertThat(second(false, new Fresh("a", "z"))).doesNotContainValue("old-a");
    }

    @Test
    void aMinorCorrectionKeepsTheKeyAlthoughTheWordsDiffer() {
        assertThat(second(true, new Fresh("a", "z"))).containsEntry("a", "old-a");
    }

    @Test
    void theSameWordsUnderAnotherTagAreNew() {
        assertThat(second(false, new Fresh("c", "x"))).doesNotContainValue("old-a");
        assertThat(second(true, new Fresh("c", "x"))).doesNotContainValue("old-a");
    }

    @Test
    void sectionsMayChangePlaces() {
        assertThat(second(false, new Fresh("b", "y"), new Fresh("a", "x")))
                .isEqualTo(Map.of("a", "old-a", "b", "old-b"));
    }

    @Test
    void aSectionThatWasGoneForOneEditionIsNewAgain() {
        var without = ReadingKeys.of(SECOND, false, List.of(new Fresh("b", "y")), before());
        var known = List.of(new Known("b", "y", without.get("b")));
        var back = ReadingKeys.of(
                new EditionHash("3".repeat(64)), false, List.of(new Fresh("a", "x"), new Fresh("b", "y")), known);
        assertThat(back.get("a")).isNotEqualTo("old-a");
        assertThat(back.get("b")).isEqualTo("old-b");
    }

    @Test
    void wordsThatWereChangedAndChangedBackHaveToBeReadAgain() {
        var changed = ReadingKeys.of(SECOND, false, List.of(new Fresh("a", "z")), before());
        var back = ReadingKeys.of(
                new EditionHash("3".repeat(64)),
                false,
                List.of(new Fresh("a", "x")),
                List.of(new Known("a", "z", changed.get("a"))));
        assertThat(back.get("a")).isNotEqualTo("old-a").isNotEqualTo(changed.get("a"));
    }

    /** Against a plain reckoning: a reader who read some sections of edition one, through random editions. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverGivesAKeyAwayThatStoodForOtherWordsUnlessTheCorrectionWasMinor(long seed) {
        var random = new Random(seed);
        List<Known> before = List.of();
        var meaning = new java.util.HashMap<String, HashSet<String>>();
        for (int number = 1; number <= 60; number++) {
            var hash = new EditionHash("%064x".formatted(random.nextLong() & Long.MAX_VALUE));
            var minor = number > 1 && random.nextInt(4) == 0;
            var sections = IntStream.range(0, 8)
                    .filter(tag -> random.nextInt(5) > 0)
                    .mapToObj(tag -> new Fresh("t" + tag, "w" + random.nextInt(3)))
                    .toList();
            var keys = ReadingKeys.of(hash, minor, sections, before);
            assertThat(keys.values()).doesNotHaveDuplicates();
            for (var section : sections) {
                var words = meaning.computeIfAbsent(keys.get(section.tag()), key -> new HashSet<>());
                if (minor) {
                    words.clear();
                }
                words.add(section.tag() + section.textHash());
                assertThat(words).hasSize(1);
            }
            before = sections.stream()
                    .map(section -> new Known(section.tag(), section.textHash(), keys.get(section.tag())))
                    .toList();
        }
    }

    private static Map<String, String> second(boolean minor, Fresh... sections) {
        return ReadingKeys.of(SECOND, minor, List.of(sections), before());
    }

    private static List<Known> before() {
        return List.of(new Known("a", "x", "old-a"), new Known("b", "y", "old-b"));
    }
}
