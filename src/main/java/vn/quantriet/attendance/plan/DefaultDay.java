package vn.quantriet.attendance.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * On which day of a month the regular session falls by default. Chỉ thị 50-CT/TW sets one day for all; what becomes of a day
 * off is a rule value of its own.
 *
 * @param dayOfMonth 1 to 28
 * @param shift 0 stays, 1 the next working day, 2 the last one before
 * @param daysOff public holidays
 */
record DefaultDay(int dayOfMonth, int shift, Set<LocalDate> daysOff) {

    private static final int FORWARD = 1;
    private static final int BACK = 2;

    LocalDate in(YearMonth month) {
        var day = month.atDay(dayOfMonth);
        var step = shift == FORWARD ? 1 : shift == BACK ? -1 : 0;
        while (step != 0 && isOff(day)) {
            day = day.plusDays(step);
        }
        return day;
    }

    DefaultDay on(int otherDay) {
        return new DefaultDay(otherDay, shift, daysOff);
    }

    private boolean isOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || daysOff.contains(day);
    }
}
