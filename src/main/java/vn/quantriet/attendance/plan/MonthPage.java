package vn.quantriet.attendance.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The sessions of a month.
 *
 * @param kept units whose sessions the person keeps, chi bộ first
 * @param lines in the order in which they begin; a session past midnight belongs to the day on which it begins
 * @param daysOff public holidays of the month with their names
 */
public record MonthPage(YearMonth month, List<UnitName> kept, List<SessionLine> lines, Map<LocalDate, String> daysOff) {

    public MonthPage {
        kept = List.copyOf(kept);
        lines = List.copyOf(lines);
        daysOff = Map.copyOf(daysOff);
    }
}
