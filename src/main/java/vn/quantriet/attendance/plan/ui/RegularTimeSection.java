package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.stream.Collectors;
import vn.quantriet.attendance.plan.RegularTime;
import vn.quantriet.attendance.plan.RegularTimeDesk;
import vn.quantriet.attendance.plan.RegularTimePage;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Notices;

/** When one unit holds its regular session, why, and the days that follow from it. */
class RegularTimeSection extends Card {

    private static final int LONGEST_REASON = 500;

    private final transient RegularTimePage page;
    private final transient RegularTimeDesk desk;
    private final transient YearMonth now;
    private final transient Runnable again;

    RegularTimeSection(RegularTimePage page, RegularTimeDesk desk, YearMonth now, Runnable again) {
        this.page = page;
        this.desk = desk;
        this.now = now;
        this.again = again;
        var holds = new Paragraph(page.times()
                .in(now)
                .map(this::inForce)
                .orElseGet(() -> getTranslation("attendance.plan.days.by-rule", page.ruleDay())));
        holds.addClassName("qt-lead");
        var next = page.next().stream().map(Format::day).collect(Collectors.joining(", "));
        add(new H2(page.unit().name()), holds, new Paragraph(getTranslation("attendance.plan.days.next", next)));
        page.own().forEach(time -> add(row(time)));
        add(new Button(getTranslation("attendance.plan.days.set"), click -> set()));
    }

    private String inForce(RegularTime time) {
        return time.unit().equals(page.unit().id())
                ? getTranslation("attendance.plan.days.own", say(time))
                : getTranslation("attendance.plan.days.inherited", say(time), time.unitName());
    }

    private String say(RegularTime time) {
        var hours = getTranslation("attendance.plan.days.say", time.dayOfMonth(), time.starts(), time.ends());
        return time.place().isBlank() ? hours : hours + ", " + time.place();
    }

    private Div row(RegularTime time) {
        var title = new Span(getTranslation(
                "attendance.plan.days.since",
                "%02d/%d".formatted(time.from().getMonthValue(), time.from().getYear()),
                say(time)));
        title.addClassName("qt-entry-title");
        var reason = new Span(getTranslation("attendance.plan.days.reason-of", time.setByName(), time.reason()));
        reason.addClassName("qt-s");
        var remove = new Button(getTranslation("attendance.plan.days.remove"), click -> remove(time));
        remove.setAriaLabel(getTranslation("attendance.plan.days.remove") + ": " + title.getText());
        var row = new Div(new Div(title, new Div(reason)), remove);
        row.addClassName("qt-paper-row");
        return row;
    }

    private void set() {
        var form = new RegularTimeForm(page, now);
        new PlanDialog(
                        getTranslation("attendance.plan.days.set"),
                        getTranslation("attendance.plan.days.set.text"),
                        getTranslation("attendance.plan.save"),
                        () -> {
                            var draft = form.read();
                            draft.ifPresent(read -> desk.set(page.unit().id(), read));
                            draft.ifPresent(read -> done());
                            return draft.isPresent();
                        },
                        form)
                .open();
    }

    private void remove(RegularTime time) {
        var reason = PlanFields.area("attendance.plan.days.reason", LONGEST_REASON);
        new PlanDialog(
                        getTranslation("attendance.plan.days.remove"),
                        getTranslation("attendance.plan.days.remove.text"),
                        getTranslation("attendance.plan.days.remove"),
                        () -> {
                            desk.remove(page.unit().id(), time.from(), reason.getValue());
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
