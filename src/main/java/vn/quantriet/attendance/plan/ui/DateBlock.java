package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.TextStyle;

/** A day as on a wall calendar: weekday, big number, month. */
class DateBlock extends Div {

    DateBlock(LocalDate day) {
        addClassName("qt-date");
        var weekday = new Span(day.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, UI.getCurrent().getLocale()));
        weekday.addClassName("qt-date-weekday");
        var number = new Span("%02d".formatted(day.getDayOfMonth()));
        number.addClassName("qt-date-day");
        var month = new Span(getTranslation("attendance.plan.month", day.getMonthValue()));
        month.addClassName("qt-date-month");
        add(weekday, number, month);
    }
}
