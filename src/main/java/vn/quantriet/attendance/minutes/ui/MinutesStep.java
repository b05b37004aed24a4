package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.attendance.minutes.MinutesWatch;
import vn.quantriet.shared.ui.Card;

/** The way from a session to its minutes. */
@org.springframework.stereotype.Component
class MinutesStep implements SessionStep {

    private static final int ORDER = 60;

    private final MinutesWatch watch;

    MinutesStep(MinutesWatch watch) {
        this.watch = watch;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card(SessionContext context) {
        var cell = context.cell();
        if (cell == null
                || !(context.reads() || context.takes())
                || context.session().isCancelled()) {
            return Optional.empty();
        }
        var card = new Card();
        var key = context.closed() ? "attendance.minutes.step.closed" : "attendance.minutes.step.open";
        var link = new Anchor(
                AttendanceRoutes.minutes(context.session().id(), cell),
                card.getTranslation("attendance.minutes.step.go"));
        link.addClassName("qt-button");
        card.add(new H2(card.getTranslation("attendance.minutes.title")));
        if (context.closed()) {
            watch.due(context.session().id(), cell).ifPresent(due -> card.add(new Div(new DueChip(card, due))));
        }
        card.add(new Paragraph(card.getTranslation(key)), link);
        return Optional.of(card);
    }
}
