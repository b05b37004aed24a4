package vn.quantriet.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** On which days the chi bộ of the demo met and will meet: on the 3rd, or on the Monday after a weekend. */
final class SessionDays {

    private static final int DAY_OF_MONTH = 3;
    private static final int THEMATIC_DAY = 16;
    private static final int MONTHS_BACK = 6;
    private static final int MONTHS_OF_QUARTER = 3;

    private SessionDays() {}

    /** The regular days of the last six months, oldest first. */
    static List<LocalDate> regular(LocalDate today) {
        return IntStream.rangeClosed(0, MONTHS_BACK)
                .mapToObj(back -> workingDay(today.minusMonths(back).withDayOfMonth(DAY_OF_MONTH)))
                .filter(day -> day.isBefore(today))
                .limit(MONTHS_BACK)
                .sorted()
                .toList();
    }

    static LocalDate next(LocalDate today) {
        var thisMonth = workingDay(today.withDayOfMonth(DAY_OF_MONTH));
        return thisMonth.isAfter(today)
                ? thisMonth
                : workingDay(today.plusMonths(1).withDayOfMonth(DAY_OF_MONTH));
    }

    /** The thematic days of this quarter and the one before, as far as they are over; oldest first. */
    static List<LocalDate> thematic(LocalDate today) {
        return IntStream.of(MONTHS_OF_QUARTER + 1, 1)
                .mapToObj(back -> workingDay(today.minusMonths(back).withDayOfMonth(THEMATIC_DAY)))
                .filter(day -> day.isBefore(today))
                .toList();
    }

    static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> day.plusDays(2);
            case DayOfWeek.SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
