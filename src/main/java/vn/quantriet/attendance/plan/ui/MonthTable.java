package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.quantriet.attendance.plan.MonthPage;
import vn.quantriet.attendance.plan.SessionLine;

/** The days of a month, weeks from Monday. On a phone the same table is laid out as a list of days; it stays a table for who listens. */
class MonthTable extends NativeTable {

    private static final int WEEK = DayOfWeek.values().length;

    private final transient MonthPage page;
    private final transient Clock clock;
    private final transient Map<LocalDate, List<SessionLine>> byDay;

    MonthTable(MonthPage page, Clock clock) {
        this.page = page;
        this.clock = clock;
        byDay = page.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> line.startsAt().atZone(clock.getZone()).toLocalDate()));
        addClassName("qt-month-table");
        role(this, "table").setAttribute("aria-labelledby", "qt-month-title");
        role(getHead(), "rowgroup");
        role(getBody(), "rowgroup");
        head();
        var first = page.month().atDay(1);
        var monday = first.with(DayOfWeek.MONDAY);
        for (var week = monday; week.isBefore(first.plusMonths(1)); week = week.plusWeeks(1)) {
            week(week);
        }
    }

    private static Element role(Component part, String role) {
        return part.getElement().setAttribute("role", role);
    }

    private void head() {
        var row = getHead().addRow();
        role(row, "row");
        var locale = UI.getCurrent().getLocale();
        for (var weekday : DayOfWeek.values()) {
            var cell = new NativeTableHeaderCell(weekday.getDisplayName(TextStyle.FULL_STANDALONE, locale));
            role(cell, "columnheader").setAttribute("scope", "col");
            row.add(cell);
        }
    }

    private void week(LocalDate monday) {
        NativeTableRow row = getBody().addRow();
        role(row, "row");
        for (var at = 0; at < WEEK; at++) {
            var day = monday.plusDays(at);
            var inside = page.month().equals(YearMonth.from(day));
            var cell = inside ? new MonthDay(page, day, byDay.getOrDefault(day, List.of()), clock) : outside();
            role(cell, "cell");
            row.add(cell);
        }
    }

    private static NativeTableCell outside() {
        var cell = new NativeTableCell();
        cell.addClassName("qt-month-outside");
        return cell;
    }
}
