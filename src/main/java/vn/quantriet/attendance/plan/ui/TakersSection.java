package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.StudySession.Person;
import vn.quantriet.attendance.plan.SessionPage;
import vn.quantriet.attendance.plan.SessionTakers;
import vn.quantriet.shared.ui.Card;

/** Who besides secretary and deputy takes the roll of this session. */
class TakersSection extends Card {

    private final transient SessionId session;
    private final transient UnitId cell;
    private final transient SessionTakers takers;
    private final transient Runnable again;

    TakersSection(SessionPage page, SessionTakers takers, Runnable again) {
        this.session = page.context().session().id();
        this.cell = Objects.requireNonNull(page.context().cell());
        this.takers = takers;
        this.again = again;
        add(
                new H2(getTranslation("attendance.plan.takers")),
                new Paragraph(getTranslation("attendance.plan.takers.text")));
        page.takers().forEach(taker -> add(row(taker)));
        if (!page.context().closed()) {
            add(new Button(getTranslation("attendance.plan.takers.appoint"), click -> appoint()));
        }
    }

    private Div row(Person taker) {
        var dismiss = new Button(getTranslation("attendance.plan.takers.dismiss"), click -> {
            takers.dismiss(session, cell, taker.id());
            again.run();
        });
        dismiss.setAriaLabel(getTranslation("attendance.plan.takers.dismiss-this", taker.name()));
        var row = new Div(new Span(taker.name()), dismiss);
        row.addClassName("qt-paper-row");
        return row;
    }

    private void appoint() {
        var person = PlanFields.person("attendance.plan.takers.who", takers.members(cell), null);
        new PlanDialog(
                        getTranslation("attendance.plan.takers.appoint"),
                        getTranslation("attendance.plan.takers.text"),
                        getTranslation("attendance.plan.takers.appoint"),
                        () -> {
                            if (!PlanFields.filled(person)) {
                                return false;
                            }
                            takers.appoint(session, cell, person.getValue().id());
                            again.run();
                            return true;
                        },
                        person)
                .open();
    }
}
