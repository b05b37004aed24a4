package vn.quantriet.attendance.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a score sheet must be, said with the first fault; pure. That it adds up to 100 is asked only when it is put in force. */
final class SheetJudge {

    private static final int WHOLE = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_BAND = 60;
    private static final int LONGEST_STEPS = 2_000;
    private static final int FEWEST_STEPS = 2;

    private SheetJudge() {}

    /** @throws ScoreRefused with the first fault */
    static void judge(SheetDraft draft) {
        require(good(draft.name(), LONGEST_NAME), "sheet-name");
        bands(draft.bands());
        var names = new HashSet<String>();
        for (var group : draft.groups()) {
            require(good(group.name(), LONGEST_NAME), "group-name");
            require(names.add(group.name().strip()), "group-twice", group.name());
            group.items().forEach(SheetJudge::item);
        }
        autos(draft);
    }

    private static void bands(List<SheetDraft.Band> bands) {
        require(!bands.isEmpty() && bands.getLast().atLeast() == 0, "band-zero");
        var points = new HashSet<Integer>();
        var names = new HashSet<String>();
        for (var band : bands) {
            require(good(band.name(), LONGEST_BAND), "band-name");
            require(band.atLeast() >= 0 && band.atLeast() <= WHOLE, "band-points");
            require(points.add(band.atLeast()) & names.add(band.name().strip()), "band-twice", band.name());
        }
    }

    private static void item(SheetDraft.Item item) {
        require(good(item.text(), LONGEST_TEXT), "item-text");
        require(item.steps().size() >= FEWEST_STEPS, "few-steps", item.text());
        require(ScoreStep.lines(item.steps()).length() <= LONGEST_STEPS, "long-steps", item.text());
        var points = new HashSet<Integer>();
        for (var step : item.steps()) {
            require(!step.text().isBlank() && !step.text().contains("\n"), "step-text", item.text());
            require(step.points() >= 0 && step.points() <= WHOLE, "step-points", item.text());
            require(points.add(step.points()), "step-twice", item.text(), step.points());
        }
        percents(item);
    }

    /** Where a rate decides, each step says from which percentage on, the better the higher. */
    private static void percents(SheetDraft.Item item) {
        if (item.auto() != ScoreAuto.ATTENDANCE && item.auto() != ScoreAuto.SPOKE) {
            return;
        }
        var above = WHOLE + 1;
        for (var step : item.steps()) {
            var from = step.from();
            require(from != null && from >= 0 && from < above, "percents", item.text());
            above = from == null ? 0 : from;
        }
        require(above == 0, "percents", item.text());
    }

    private static void autos(SheetDraft draft) {
        Set<ScoreAuto> told = new HashSet<>();
        for (var group : draft.groups()) {
            for (var item : group.items()) {
                require(item.auto() == null || told.add(item.auto()), "auto-twice", item.text());
            }
        }
    }

    private static boolean good(String text, int longest) {
        return !text.isBlank() && text.strip().length() <= longest;
    }

    private static void require(boolean good, String fault, Object... parameters) {
        if (!good) {
            throw new ScoreRefused(fault, parameters);
        }
    }
}
