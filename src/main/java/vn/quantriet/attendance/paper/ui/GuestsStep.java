package vn.quantriet.attendance.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.Optional;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.attendance.roll.RollGuests;
import vn.quantriet.attendance.roll.RollHead;
import vn.quantriet.attendance.roll.Rolls;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Notices;

/** People without membership who came, on the page of a session. */
@org.springframework.stereotype.Component
class GuestsStep implements SessionStep {

    private static final int ORDER = 40;

    private final Rolls rolls;
    private final RollGuests guests;

    GuestsStep(Rolls rolls, RollGuests guests) {
        this.rolls = rolls;
        this.guests = guests;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card(SessionContext context) {
        var cell = context.cell();
        return cell == null || !context.takes() ? Optional.empty() : Optional.of(card(context, cell));
    }

    private Card card(SessionContext context, UnitId cell) {
        var head = rolls.open(context.session().id(), cell).head();
        var card = new Card();
        var said = new Paragraph(said(card, head));
        card.add(
                new H2(card.getTranslation("attendance.paper.guests")),
                said,
                new Button(card.getTranslation("attendance.paper.guests.count"), click -> count(context, cell, said)));
        return card;
    }

    private static String said(Component on, RollHead head) {
        var number = Format.count(head.guestCount());
        if (head.guestCount() == 0) {
            return on.getTranslation("attendance.paper.guests.none");
        }
        return head.guestNames().isBlank()
                ? on.getTranslation("attendance.paper.guests.said", number)
                : on.getTranslation(
                        "attendance.paper.guests.named",
                        number,
                        head.guestNames().strip().replaceAll("\\R", ", "));
    }

    private void count(SessionContext context, UnitId cell, Paragraph said) {
        var session = context.session().id();
        var head = rolls.open(session, cell).head();
        var count = new IntegerField(said.getTranslation("attendance.paper.guests.number"));
        count.setMin(0);
        count.setValue(head.guestCount());
        count.setStepButtonsVisible(true);
        var names = new TextArea(said.getTranslation("attendance.paper.guests.names"));
        names.setValue(head.guestNames());
        var reason = new TextArea(said.getTranslation("attendance.paper.reason"));
        reason.setVisible(head.isClosed());
        new PaperDialog(
                        said.getTranslation("attendance.paper.guests.count"),
                        said.getTranslation("attendance.paper.guests.text"),
                        said.getTranslation("attendance.paper.save"),
                        () -> {
                            guests.count(
                                    session,
                                    cell,
                                    Objects.requireNonNullElse(count.getValue(), 0),
                                    names.getValue(),
                                    reason.getValue());
                            said.setText(said(said, rolls.open(session, cell).head()));
                            Notices.done(said.getTranslation("attendance.paper.saved"));
                            return true;
                        },
                        count,
                        names,
                        reason)
                .open();
    }
}
