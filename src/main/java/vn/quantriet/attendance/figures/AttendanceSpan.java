package vn.quantriet.attendance.figures;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.quantriet.shared.Period;

/**
 * Which sessions are counted: those that began on one of the days.
 *
 * @param kind a code of the kinds of session; null for all
 */
public record AttendanceSpan(Period days, @Nullable String kind) {

    private static final int MONTHS_OF_QUARTER = 3;

    public static AttendanceSpan month(LocalDate day) {
        var first = day.withDayOfMonth(1);
        return new AttendanceSpan(new Period(first, first.plusMonths(1)), null);
    }

    public static AttendanceSpan quarter(LocalDate day) {
        var first =
                day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1);
        return new AttendanceSpan(new Period(first, first.plusMonths(MONTHS_OF_QUARTER)), null);
    }

    public static AttendanceSpan year(LocalDate day) {
        var first = day.withDayOfYear(1);
        return new AttendanceSpan(new Period(first, first.plusYears(1)), null);
    }

    public AttendanceSpan ofKind(@Nullable String code) {
        return new AttendanceSpan(days, code);
    }

    /** The first moment, in UTC as stored: a day begins at midnight of the zone. */
    LocalDateTime from(ZoneId zone) {
        return utc(days.from(), zone);
    }

    /** The first moment that is not counted any more. */
    LocalDateTime until(ZoneId zone) {
        return utc(days.until(), zone);
    }

    private static LocalDateTime utc(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
}
