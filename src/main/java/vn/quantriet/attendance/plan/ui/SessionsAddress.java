package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import vn.quantriet.attendance.AttendanceRoutes;

/**
 * What the page of sessions shows, as its address says: a year as a list, or one month of it as a calendar.
 *
 * @param month of a year as a list the month to which the calendar opens
 */
record SessionsAddress(YearMonth month, boolean asCalendar) {

    private static final String YEAR = "nam";
    private static final String MONTH = "thang";
    private static final String VIEW = "che-do";
    private static final String CALENDAR = "thang";
    private static final int FIRST_YEAR = 2001;
    private static final int LAST_YEAR = 2099;

    /** What makes no sense is left out: the year and month of today stand in. */
    static SessionsAddress of(QueryParameters asked, YearMonth today) {
        var year = number(asked, YEAR, FIRST_YEAR, LAST_YEAR).orElse(today.getYear());
        var month = number(asked, MONTH, 1, Month.values().length)
                .orElse(year == today.getYear() ? today.getMonthValue() : 1);
        var calendar = asked.getSingleParameter(VIEW).filter(CALENDAR::equals).isPresent();
        return new SessionsAddress(YearMonth.of(year, month), calendar);
    }

    private static Optional<Integer> number(QueryParameters asked, String name, int least, int most) {
        return asked.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    SessionsAddress inMonth(YearMonth other) {
        return new SessionsAddress(other, true);
    }

    SessionsAddress inYear(int year) {
        return new SessionsAddress(month.withYear(year), false);
    }

    /** For links. */
    @Override
    public String toString() {
        return AttendanceRoutes.SESSIONS + "?" + query();
    }

    void open() {
        UI.getCurrent().navigate(AttendanceRoutes.SESSIONS, QueryParameters.fromString(query()));
    }

    private String query() {
        var year = YEAR + "=" + month.getYear();
        return asCalendar ? year + "&" + MONTH + "=" + month.getMonthValue() + "&" + VIEW + "=" + CALENDAR : year;
    }
}
