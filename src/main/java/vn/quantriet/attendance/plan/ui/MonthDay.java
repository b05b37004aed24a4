package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionWords;
import vn.quantriet.attendance.plan.MonthPage;
import vn.quantriet.attendance.plan.SessionLine;
import vn.quantriet.attendance.plan.UnitName;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Unbroken;

/** One day of a month: its number, what makes it special, its sessions; of an empty one the way to plan on it. */
class MonthDay extends NativeTableCell {

    private final transient Clock clock;

    MonthDay(MonthPage page, LocalDate day, List<SessionLine> lines, Clock clock) {
        this.clock = clock;
        var off = page.daysOff().get(day);
        addClassName("qt-month-day");
        setClassName("qt-month-off", off != null || day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
        var head = new Div(number(day), weekday(day));
        head.addClassName("qt-month-head");
        add(head);
        var today = day.equals(LocalDate.now(clock));
        if (today) {
            addClassName("qt-month-today");
            getElement().setAttribute("aria-current", "date");
            add(mark(getTranslation("attendance.plan.month.is-today")));
        }
        if (off != null) {
            add(mark(off));
        }
        if (!lines.isEmpty()) {
            add(sessions(lines, page.kept().size() > 1));
        } else if (!page.kept().isEmpty()) {
            add(plan(page.kept().getFirst(), day));
        } else if (!today && off == null) {
            addClassName("qt-month-nothing");
        }
    }

    private static Span number(LocalDate day) {
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("qt-month-number");
        return number;
    }

    /** Seen only where the heads of the columns are not. */
    private static Span weekday(LocalDate day) {
        var weekday = new Span(day.getDayOfWeek()
                .getDisplayName(TextStyle.FULL_STANDALONE, UI.getCurrent().getLocale()));
        weekday.addClassName("qt-month-weekday");
        return weekday;
    }

    private static Span mark(String text) {
        var mark = new Span(text);
        mark.addClassName("qt-month-mark");
        return mark;
    }

    private UnorderedList sessions(List<SessionLine> lines, boolean severalUnits) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(link(line, severalUnits))));
        return list;
    }

    private Anchor link(SessionLine line, boolean severalUnits) {
        var time = new Span(SessionWords.time(line.startsAt(), clock.getZone()));
        time.addClassName("qt-month-time");
        var topic = new Span();
        topic.addClassName("qt-month-topic");
        topic.add(Unbroken.pieces(line.topic()));
        var link = new Anchor(AttendanceRoutes.session(line.id()));
        link.addClassName("qt-month-session");
        link.add(time, topic);
        if (severalUnits) {
            link.add(mark(line.unitName()));
        }
        if (line.isCancelled()) {
            link.addClassName("qt-month-cancelled");
            link.add(mark(getTranslation("attendance.state.CANCELLED")));
        }
        return link;
    }

    private Anchor plan(UnitName unit, LocalDate day) {
        var link = new Anchor(SessionEditView.fresh(unit.id(), day), "+");
        link.addClassNames("qt-month-plan", "qt-no-print");
        link.setAriaLabel(getTranslation("attendance.plan.month.plan", unit.name(), Format.day(day)));
        return link;
    }
}
