package vn.quantriet.attendance.roll.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.attendance.SessionWords;
import vn.quantriet.attendance.roll.Roll;
import vn.quantriet.attendance.roll.Rolls;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;

/** The roll on the page of a session: how far it is, and the way to it. */
@org.springframework.stereotype.Component
class RollStep implements SessionStep {

    private static final int ORDER = 10;

    private final Rolls rolls;

    RollStep(Rolls rolls) {
        this.rolls = rolls;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card(SessionContext context) {
        var cell = context.cell();
        return cell == null || !context.reads() ? Optional.empty() : Optional.of(card(context, cell));
    }

    private Card card(SessionContext context, UnitId cell) {
        var roll = rolls.open(context.session().id(), cell);
        var card = new Card();
        card.add(new H2(card.getTranslation("attendance.roll.title")), new Paragraph(said(card, roll)));
        if (roll.totals().unmarked() < roll.totals().expected()) {
            var absent = new Paragraph(absent(card, roll));
            absent.addClassName("qt-s");
            card.add(absent);
        }
        var link = new Anchor(
                AttendanceRoutes.roll(context.session().id(), cell),
                card.getTranslation(
                        roll.isClosed() || !context.takes() ? "attendance.roll.look" : "attendance.roll.take"));
        link.setRouterIgnore(true);
        link.addClassName("qt-button");
        if (context.takes() && !roll.isClosed()) {
            link.addClassName("qt-button-primary");
            card.asNextStep();
        }
        card.add(link);
        return card;
    }

    private static String said(Component on, Roll roll) {
        var totals = roll.totals();
        return roll.head().version() == 0
                ? on.getTranslation("attendance.roll.none-yet", Format.count(totals.expected()))
                : on.getTranslation(
                        roll.isClosed() ? "attendance.roll.closed" : "attendance.roll.open",
                        Format.count(totals.present()),
                        Format.count(totals.expected()),
                        Format.rate(totals.present(), totals.expected()),
                        Format.count(totals.unmarked()));
    }

    private static String absent(Component on, Roll roll) {
        var totals = roll.totals();
        return String.join(
                " · ",
                SessionWords.mark(on, AttendanceMark.EXCUSED) + " " + totals.of(AttendanceMark.EXCUSED),
                SessionWords.mark(on, AttendanceMark.UNEXCUSED) + " " + totals.of(AttendanceMark.UNEXCUSED),
                on.getTranslation("attendance.roll.guests", roll.head().guestCount()));
    }
}
