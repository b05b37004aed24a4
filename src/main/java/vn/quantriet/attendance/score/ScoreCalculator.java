package vn.quantriet.attendance.score;

import java.util.List;
import java.util.Optional;
import vn.quantriet.shared.Format;

/** Reads points off a roll, and says how; pure. The thresholds are those of the sheet. */
final class ScoreCalculator {

    private static final int SHORT = 15;
    private static final int SHORTER = 30;

    /** @param key end of the message key {@code attendance.score.calculation.<key>}, with its values */
    record Told(int points, String key, List<String> values) {}

    private ScoreCalculator() {}

    /** Empty where the item is chosen, or the roll cannot say. */
    static Optional<Told> of(ScoreItem item, RollFacts facts) {
        return item.auto() == null
                ? Optional.empty()
                : switch (item.auto()) {
                    case DURATION -> duration(item, facts);
                    case ATTENDANCE -> attendance(item, facts);
                    case EXCUSED_RUNS -> runs(item, facts);
                    case SPOKE -> spoke(item, facts);
                };
    }

    private static Optional<Told> duration(ScoreItem item, RollFacts facts) {
        if (facts.required() == 0) {
            return Optional.empty();
        }
        var missing = facts.required() - facts.minutes();
        var step = missing <= 0
                ? 0
                : missing <= SHORT ? 1 : missing <= SHORTER ? 2 : 2 * facts.minutes() >= facts.required() ? 3 : 4;
        return told(item, step, "duration", String.valueOf(facts.minutes()), String.valueOf(facts.required()));
    }

    private static Optional<Told> attendance(ScoreItem item, RollFacts facts) {
        if (facts.expected() == 0) {
            return Optional.empty();
        }
        var rate = Format.rate(facts.present(), facts.expected());
        var lowest = item.steps().size() - 1;
        return facts.unexcused() > 0
                ? told(item, lowest, "unexcused", ratio(facts), rate, String.valueOf(facts.unexcused()))
                : told(
                        item,
                        byPercent(item, facts.present(), facts.expected(), false),
                        "attendance",
                        ratio(facts),
                        rate);
    }

    private static Optional<Told> spoke(ScoreItem item, RollFacts facts) {
        return facts.present() == 0
                ? Optional.empty()
                : told(
                        item,
                        byPercent(item, facts.spoke(), facts.present(), true),
                        "spoke",
                        facts.spoke() + "/" + facts.present(),
                        Format.rate(facts.spoke(), facts.present()));
    }

    private static Optional<Told> runs(ScoreItem item, RollFacts facts) {
        return told(
                item,
                facts.excusedRuns() == 0 ? 0 : item.steps().size() - 1,
                "runs",
                String.valueOf(facts.excusedRuns()));
    }

    private static String ratio(RollFacts facts) {
        return facts.present() + "/" + facts.expected();
    }

    /**
     * The first step whose percentage is reached, compared as whole numbers so that nothing is rounded.
     *
     * @param above whether the first step asks for more than its percentage, not just as much
     */
    private static int byPercent(ScoreItem item, int part, int whole, boolean above) {
        for (var at = 0; at < item.steps().size(); at++) {
            var from = item.steps().get(at).from();
            var reached = 100L * part - (from == null ? 0 : (long) from * whole);
            if (from == null || reached > 0 || reached == 0 && !(above && at == 0)) {
                return at;
            }
        }
        return item.steps().size() - 1;
    }

    private static Optional<Told> told(ScoreItem item, int step, String key, String... values) {
        var at = Math.min(step, item.steps().size() - 1);
        return Optional.of(new Told(item.steps().get(at).points(), key, List.of(values)));
    }
}
