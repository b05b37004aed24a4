package vn.quantriet.attendance.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * When a unit holds its regular session.
 *
 * @param times its own and those it inherits
 * @param ruleDay the day of the month by the rule value
 * @param next the default day of this month and those to come
 */
public record RegularTimePage(UnitName unit, RegularTimes times, int ruleDay, Map<YearMonth, LocalDate> next) {

    /** Those the unit set itself, the latest first. */
    public List<RegularTime> own() {
        return times.nearestFirst().stream()
                .filter(time -> time.unit().equals(unit.id()))
                .toList();
    }
}
