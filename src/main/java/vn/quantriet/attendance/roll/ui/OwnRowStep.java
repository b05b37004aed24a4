package vn.quantriet.attendance.roll.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.attendance.SessionWords;
import vn.quantriet.attendance.roll.OwnRow;
import vn.quantriet.attendance.roll.RollObjections;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.Notices;

/** What a closed roll says of the reader himself; he may object. */
@org.springframework.stereotype.Component
class OwnRowStep implements SessionStep {

    private static final int ORDER = 8;
    private static final int LONGEST = 1_000;

    private final RollObjections objections;
    private final Clock clock;

    OwnRowStep(RollObjections objections, Clock clock) {
        this.objections = objections;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card(SessionContext context) {
        return context.closed()
                ? objections
                        .own(context.session().id())
                        .map(row -> card(context.session().id(), row))
                : Optional.empty();
    }

    private Card card(SessionId session, OwnRow row) {
        var card = new Card();
        var mark = Objects.requireNonNull(row.mark());
        card.add(
                new H2(card.getTranslation("attendance.roll.own")),
                new Chip(SessionWords.tone(mark), SessionWords.mark(card, mark)),
                new Paragraph(card.getTranslation(
                        "attendance.roll.own.recorded",
                        Format.orDash(row.recordedByName()),
                        Format.moment(row.recordedAt(), clock.getZone()),
                        Format.orDash(row.reason()))));
        if (row.objection() != null) {
            card.add(new Paragraph(card.getTranslation("attendance.roll.objection." + row.state(), row.objection())));
            if (row.answer() != null) {
                card.add(new Paragraph(card.getTranslation("attendance.roll.objection.answer", row.answer())));
            }
        }
        if (row.state() == null || row.state().equals("OPEN")) {
            card.add(new Button(card.getTranslation("attendance.roll.object"), click -> object(card, session)));
        }
        return card;
    }

    private void object(Component on, SessionId session) {
        var text = new TextArea(on.getTranslation("attendance.roll.object.what"));
        text.setMaxLength(LONGEST);
        new RollDialog(
                        on.getTranslation("attendance.roll.object"),
                        on.getTranslation("attendance.roll.object.text"),
                        on.getTranslation("attendance.roll.object.send"),
                        () -> {
                            objections.object(session, text.getValue());
                            Notices.done(on.getTranslation("attendance.roll.object.sent"));
                            return true;
                        },
                        text)
                .open();
    }
}
