package vn.quantriet.attendance.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What was set for a unit itself and above it.
 *
 * @param nearestFirst the unit's own first, and of one unit the latest first
 */
public record RegularTimes(List<RegularTime> nearestFirst) {

    public RegularTimes {
        nearestFirst = List.copyOf(nearestFirst);
    }

    /** What holds in a month; empty where the rule value does. */
    public Optional<RegularTime> in(YearMonth month) {
        return nearestFirst.stream().filter(time -> !time.from().isAfter(month)).findFirst();
    }
}
