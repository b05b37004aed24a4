package vn.quantriet.attendance.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a score sheet.
 *
 * @param auto what the roll tells; null where it is chosen
 * @param steps the best first
 */
public record ScoreItem(
        long id, String group, String text, @Nullable ScoreAuto auto, List<ScoreStep> steps) {

    public ScoreItem {
        steps = List.copyOf(steps);
    }

    /** The most it can bring. */
    public int most() {
        return steps.stream().mapToInt(ScoreStep::points).max().orElse(0);
    }

    public boolean allows(int points) {
        return steps.stream().anyMatch(step -> step.points() == points);
    }
}
