package vn.quantriet.attendance.figures;

import java.time.YearMonth;

/** How many of those expected were there in a month. */
public record MonthAttendance(YearMonth month, long rolls, long present, long expected) {}
