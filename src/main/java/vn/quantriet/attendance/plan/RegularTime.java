package vn.quantriet.attendance.plan;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import vn.quantriet.access.UnitId;

/**
 * When and where a unit and those below it hold the regular session, from a month on.
 *
 * @param dayOfMonth 1 to 28; what becomes of a day off the rule says
 * @param starts on the clock of the portal's zone
 * @param place blank where it is decided each time
 */
public record RegularTime(
        UnitId unit,
        String unitName,
        YearMonth from,
        int dayOfMonth,
        LocalTime starts,
        LocalTime ends,
        String place,
        String reason,
        String setByName,
        Instant setAt) {}
