package vn.quantriet.attendance.score;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer to an item of a score sheet.
 *
 * @param from percent from which it holds; null where it is chosen or told otherwise
 */
public record ScoreStep(int points, @Nullable Integer from, String text) {

    /** Reads {@code points|from percent|text} per line; empty for what cannot be read. */
    static Optional<List<ScoreStep>> parse(String lines) {
        try {
            var steps = lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(ScoreStep::line)
                    .toList();
            return steps.isEmpty() ? Optional.empty() : Optional.of(steps);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static ScoreStep line(String line) {
        var parts = line.split("\\|", 3);
        if (parts.length != 3 || parts[2].isBlank()) {
            throw new IllegalArgumentException(line);
        }
        var from = parts[1].strip();
        return new ScoreStep(
                Integer.parseInt(parts[0].strip()), from.isEmpty() ? null : Integer.valueOf(from), parts[2].strip());
    }

    static String lines(List<ScoreStep> steps) {
        return String.join(
                "\n",
                steps.stream()
                        .map(step -> step.points() + "|" + (step.from() == null ? "" : step.from()) + "|" + step.text())
                        .toList());
    }
}
