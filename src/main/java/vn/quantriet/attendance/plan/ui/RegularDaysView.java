package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.YearMonth;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.plan.DaysOff;
import vn.quantriet.attendance.plan.RegularTimeDesk;
import vn.quantriet.attendance.plan.SessionBook;
import vn.quantriet.shared.ui.PageHead;

/** On which days regular sessions are held: the units' own days, and the days off of the portal (UC-028). */
@Route(AttendanceRoutes.REGULAR_DAYS)
@Requires({Permission.KEEP_SESSIONS, Permission.KEEP_RULES, Permission.ADMINISTER})
class RegularDaysView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SessionBook book;
    private final transient RegularTimeDesk desk;
    private final transient DaysOff daysOff;
    private final transient Clock clock;

    RegularDaysView(SessionBook book, RegularTimeDesk desk, DaysOff daysOff, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.daysOff = daysOff;
        this.clock = clock;
        addClassName("qt-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(SessionsAddress.of(event.getLocation().getQueryParameters(), YearMonth.now(clock))
                .month()
                .getYear());
    }

    private void show(int year) {
        removeAll();
        var back = new Anchor(AttendanceRoutes.SESSIONS, getTranslation("attendance.plan.menu"));
        back.addClassName("qt-button");
        add(
                new PageHead(getTranslation("attendance.plan.menu"), getTranslation("attendance.plan.days"), back),
                new Paragraph(getTranslation("attendance.plan.days.text")));
        book.kept()
                .forEach(unit -> add(
                        new RegularTimeSection(desk.open(unit.id()), desk, YearMonth.now(clock), () -> show(year))));
        add(new DaysOffSection(year, daysOff, () -> show(year)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.plan.days");
    }
}
