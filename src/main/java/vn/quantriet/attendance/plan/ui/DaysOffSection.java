package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.plan.DayOff;
import vn.quantriet.attendance.plan.DaysOff;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.DayField;
import vn.quantriet.shared.ui.Notices;

/** The days off of a year, for all units; who may adds and removes them. */
class DaysOffSection extends Card {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 500;

    private final transient DaysOff daysOff;
    private final transient Runnable again;
    private final boolean changes;

    DaysOffSection(int year, DaysOff daysOff, Runnable again) {
        this.daysOff = daysOff;
        this.again = again;
        this.changes = daysOff.mayChange();
        add(
                new H2(getTranslation("attendance.plan.off", String.valueOf(year))),
                new Paragraph(
                        getTranslation(changes ? "attendance.plan.off.text" : "attendance.plan.off.text.reader")));
        var days = daysOff.list(year);
        days.forEach(day -> add(row(day)));
        if (days.isEmpty()) {
            add(new Paragraph(getTranslation("attendance.plan.off.empty", String.valueOf(year))));
        }
        var actions =
                new Div(year(year - 1, "attendance.plan.year.before"), year(year + 1, "attendance.plan.year.after"));
        actions.addClassNames("qt-actions", "qt-no-print");
        if (changes) {
            actions.addComponentAsFirst(new Button(getTranslation("attendance.plan.off.add"), click -> enter(year)));
        }
        add(actions);
    }

    private Anchor year(int year, String key) {
        var link =
                new Anchor(AttendanceRoutes.REGULAR_DAYS + "?nam=" + year, getTranslation(key, String.valueOf(year)));
        link.addClassName("qt-button");
        return link;
    }

    private Div row(DayOff day) {
        var title = new Span(Format.day(day.day()) + " · " + day.name());
        title.addClassName("qt-entry-title");
        var by = new Span(
                day.addedByName() == null
                        ? getTranslation("attendance.plan.off.shipped")
                        : getTranslation("attendance.plan.off.added-by", day.addedByName()));
        by.addClassName("qt-s");
        var row = new Div(new Div(title, new Div(by)));
        row.addClassName("qt-paper-row");
        if (changes) {
            var remove = new Button(getTranslation("attendance.plan.off.drop"), click -> remove(day));
            remove.setAriaLabel(getTranslation("attendance.plan.off.remove") + ": " + title.getText());
            row.add(remove);
        }
        return row;
    }

    private void enter(int year) {
        var day = new DayField(null);
        day.setLabel(getTranslation("attendance.plan.form.day"));
        day.setInitialPosition(LocalDate.of(year, 1, 1));
        var name = PlanFields.text("attendance.plan.off.name", LONGEST_NAME);
        new PlanDialog(
                        getTranslation("attendance.plan.off.add"),
                        getTranslation("attendance.plan.off.add.text"),
                        getTranslation("attendance.plan.save"),
                        () -> {
                            if (!PlanFields.filled(day) | !PlanFields.filled(name)) {
                                return false;
                            }
                            daysOff.add(day.getValue(), name.getValue());
                            done();
                            return true;
                        },
                        day,
                        name)
                .open();
    }

    private void remove(DayOff day) {
        var reason = PlanFields.area("attendance.plan.days.reason", LONGEST_REASON);
        new PlanDialog(
                        getTranslation("attendance.plan.off.remove") + ": " + Format.day(day.day()),
                        day.name(),
                        getTranslation("attendance.plan.off.remove"),
                        () -> {
                            daysOff.remove(day.day(), reason.getValue());
                            done();
                            return true;
                        },
                        reason)
                .open();
    }

    private void done() {
        Notices.done(getTranslation("attendance.plan.days.saved"));
        again.run();
    }
}
