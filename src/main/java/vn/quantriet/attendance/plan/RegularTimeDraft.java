package vn.quantriet.attendance.plan;

import java.time.LocalTime;
import java.time.YearMonth;

/**
 * A unit's own regular time as it is entered.
 *
 * @param dayOfMonth 1 to 28
 * @param place blank where it is decided each time
 */
public record RegularTimeDraft(
        YearMonth from, int dayOfMonth, LocalTime starts, LocalTime ends, String place, String reason) {}
