package vn.quantriet.attendance.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * When a unit holds its regular session.
 *
 * @param times its own and those it inherits
 * @param ruleDay the day of the month by the rule value
 * @param next the next default days
 */
public record RegularTimePage(UnitName unit, RegularTimes times, int ruleDay, List<LocalDate> next) {

    /** Those the unit set itself, the latest first. */
    public List<RegularTime> own() {
        return times.nearestFirst().stream()
                .filter(time -> time.unit().equals(unit.id()))
                .toList();
    }
}
