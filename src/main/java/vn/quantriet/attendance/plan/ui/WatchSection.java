package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.plan.RegularTime;
import vn.quantriet.attendance.plan.SessionLine;
import vn.quantriet.attendance.plan.SessionPlans;
import vn.quantriet.attendance.plan.YearWatch;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.Notices;

/** What the rules ask of the chi bộ this year: regular sessions, one thematic each quarter, papers ahead, results in time. */
class WatchSection extends Card {

    private static final LocalTime FROM = LocalTime.of(14, 0);
    private static final LocalTime UNTIL = LocalTime.of(15, 30);
    private static final int LONGEST_PLACE = 300;

    private final transient YearWatch watch;
    private final transient SessionPlans plans;
    private final transient Runnable again;

    WatchSection(YearWatch watch, SessionPlans plans, Runnable again) {
        this.watch = watch;
        this.plans = plans;
        this.again = again;
        add(new H2(getTranslation("attendance.plan.watch")), regular(), thematic());
        due("attendance.plan.watch.papers", watch.papersDue(), watch.daysBefore());
        due("attendance.plan.watch.rolls", watch.rollsDue(), watch.daysAfter());
    }

    private Div regular() {
        if (watch.missing().isEmpty()) {
            return line(new Chip(Chip.Tone.DONE, getTranslation("attendance.plan.watch.regular.done")));
        }
        var days = watch.missing().stream().map(Format::day).collect(Collectors.joining(", "));
        var line = line(new Chip(
                Chip.Tone.DOING,
                getTranslation("attendance.plan.watch.regular", watch.missing().size())));
        line.add(
                small(getTranslation("attendance.plan.watch.regular.days", days)),
                new Button(getTranslation("attendance.plan.watch.plan"), click -> plan()));
        return line;
    }

    private Div thematic() {
        var line = line();
        line.add(new Span(getTranslation("attendance.plan.watch.thematic")));
        IntStream.rangeClosed(1, watch.thematic().size()).forEach(quarter -> {
            int held = watch.thematic().get(quarter - 1);
            var enough = held >= watch.thematicDue();
            line.add(new Chip(
                    enough ? Chip.Tone.DONE : Chip.Tone.DOING,
                    getTranslation("attendance.plan.watch.quarter", quarter, held, watch.thematicDue())));
        });
        return line;
    }

    private void due(String key, List<SessionLine> lines, int days) {
        lines.forEach(session -> {
            var topic =
                    new Anchor(AttendanceRoutes.SESSIONS + "/" + session.id().value(), session.topic());
            topic.addClassName("qt-line-link");
            var line = line(new Chip(Chip.Tone.LATE, getTranslation(key)));
            line.add(topic, small(getTranslation(key + ".days", days)));
            add(line);
        });
    }

    private static Paragraph small(String words) {
        var text = new Paragraph(words);
        text.addClassName("qt-s");
        return text;
    }

    private static Div line(Chip... chips) {
        var line = new Div(chips);
        line.addClassName("qt-watch-line");
        return line;
    }

    private void plan() {
        var usual = watch.times().in(YearMonth.from(watch.missing().getFirst()));
        var from = PlanFields.time(
                "attendance.plan.form.from", usual.map(RegularTime::starts).orElse(FROM));
        var until = PlanFields.time(
                "attendance.plan.form.until", usual.map(RegularTime::ends).orElse(UNTIL));
        var place = PlanFields.text("attendance.plan.form.place", LONGEST_PLACE);
        place.setValue(usual.map(RegularTime::place).orElse(""));
        new PlanDialog(
                        getTranslation("attendance.plan.watch.plan"),
                        getTranslation(
                                "attendance.plan.watch.plan.text",
                                watch.missing().size(),
                                watch.missing().stream().map(Format::day).collect(Collectors.joining(", "))),
                        getTranslation("attendance.plan.watch.plan"),
                        () -> {
                            if (!PlanFields.filled(place) | !PlanFields.filled(from) | !PlanFields.filled(until)) {
                                return false;
                            }
                            planned(plan(watch.missing(), from.getValue(), until.getValue(), place.getValue()));
                            return true;
                        },
                        place,
                        from,
                        until)
                .open();
    }

    private int plan(List<LocalDate> days, LocalTime from, LocalTime until, String place) {
        return plans.planRegular(
                watch.cell(), days, from, until, place, getTranslation("attendance.plan.regular.topic", "{0}"));
    }

    private void planned(int count) {
        Notices.done(getTranslation("attendance.plan.watch.planned", count));
        again.run();
    }
}
