package vn.quantriet.attendance.roll.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.attendance.roll.OwnRow;
import vn.quantriet.attendance.roll.RollObjections;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Notices;

/** Objections of members to a closed roll, for whoever keeps it. */
@org.springframework.stereotype.Component
class ObjectionsStep implements SessionStep {

    private static final int ORDER = 12;

    private final RollObjections objections;

    ObjectionsStep(RollObjections objections) {
        this.objections = objections;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card(SessionContext context) {
        var cell = context.cell();
        if (cell == null || !context.keeps() || !context.closed()) {
            return Optional.empty();
        }
        var rows = objections.of(context.session().id(), cell);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(card(context.session().id(), cell, rows));
    }

    private Card card(SessionId session, UnitId cell, List<OwnRow> rows) {
        var card = new Card();
        card.add(new H2(card.getTranslation("attendance.roll.objections", rows.size())));
        rows.forEach(row -> card.add(row(card, session, cell, row)));
        return card;
    }

    private Div row(Component on, SessionId session, UnitId cell, OwnRow row) {
        var line = new Div(new Paragraph(
                row.name() + ": " + on.getTranslation("attendance.roll.objection." + row.state(), row.objection())));
        line.addClassName("qt-apology");
        if ("OPEN".equals(row.state())) {
            line.add(answer(on, session, cell, row, true, line), answer(on, session, cell, row, false, line));
        }
        return line;
    }

    private Button answer(Component on, SessionId session, UnitId cell, OwnRow row, boolean accepted, Div line) {
        var label =
                on.getTranslation(accepted ? "attendance.roll.objection.accept" : "attendance.roll.objection.refuse");
        return new Button(label, click -> {
            var text = new TextArea(on.getTranslation("attendance.roll.objection.answer-field"));
            new RollDialog(
                            label + ": " + row.name(),
                            on.getTranslation(
                                    accepted
                                            ? "attendance.roll.objection.accept.text"
                                            : "attendance.roll.objection.refuse.text"),
                            label,
                            () -> {
                                objections.answer(session, cell, row.member(), accepted, text.getValue());
                                Notices.done(on.getTranslation("attendance.roll.objection.answered"));
                                line.setVisible(false);
                                return true;
                            },
                            text)
                    .open();
        });
    }
}
