package vn.quantriet.attendance.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each threshold, at its edge. */
class ScoreCalculatorTest {

    private static final ScoreItem ATTENDANCE = item(ScoreAuto.ATTENDANCE, "4|90|a\n3|75|b\n2|65|c\n1|0|d");
    private static final ScoreItem DURATION = item(ScoreAuto.DURATION, "5||a\n4||b\n3||c\n2||d\n1||e");
    private static final ScoreItem SPOKE = item(ScoreAuto.SPOKE, "5|50|a\n4|40|b\n3|30|c\n2|0|d");

    @ParameterizedTest
    @CsvSource({
        "27, 30, 0, 4",
        "26, 30, 0, 3",
        "899, 1000, 0, 3",
        "900, 1000, 0, 4",
        "75, 100, 0, 3",
        "7499, 10000, 0, 2",
        "65, 100, 0, 2",
        "64, 100, 0, 1",
        "29, 30, 1, 1",
        "0, 30, 0, 1"
    })
    void attendance(int present, int expected, int unexcused, int points) {
        var facts = new RollFacts(90, 90, expected, present, unexcused, 0, 0);
        assertThat(ScoreCalculator.of(ATTENDANCE, facts).orElseThrow().points()).isEqualTo(points);
    }

    @Test
    void nobodyExpectedHasNoRate() {
        assertThat(ScoreCalculator.of(ATTENDANCE, new RollFacts(90, 90, 0, 0, 0, 0, 0)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"90, 5", "120, 5", "89, 4", "75, 4", "74, 3", "60, 3", "59, 2", "45, 2", "44, 1", "0, 1"})
    void duration(int minutes, int points) {
        assertThat(ScoreCalculator.of(DURATION, new RollFacts(minutes, 90, 30, 30, 0, 0, 0))
                        .orElseThrow()
                        .points())
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"16, 30, 5", "15, 30, 4", "12, 30, 4", "11, 30, 3", "9, 30, 3", "8, 30, 2"})
    void spoke(int spoke, int present, int points) {
        assertThat(ScoreCalculator.of(SPOKE, new RollFacts(90, 90, 30, present, 0, spoke, 0))
                        .orElseThrow()
                        .points())
                .isEqualTo(points);
    }

    @Test
    void stepsAreReadAsWritten() {
        assertThat(ScoreStep.lines(ATTENDANCE.steps())).isEqualTo("4|90|a\n3|75|b\n2|65|c\n1|0|d");
        assertThat(ScoreStep.parse("4;90;a")).isEmpty();
        assertThat(ScoreStep.parse("bốn|90|a")).isEmpty();
        assertThat(ScoreStep.parse("")).isEmpty();
    }

    private static ScoreItem item(ScoreAuto auto, String steps) {
        return new ScoreItem(1, "Nhóm", "Mục", auto, ScoreStep.parse(steps).orElse(List.of()));
    }
}
