package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import vn.quantriet.attendance.SessionState;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.plan.Apologies;
import vn.quantriet.attendance.plan.Apology;
import vn.quantriet.attendance.plan.SessionPage;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.Notices;

/** What the reader himself can do before the session begins: ask to be absent, and take that back. */
class OwnPart extends Card {

    private static final int LONGEST_REASON = 500;

    private final transient StudySession session;
    private final transient Apologies apologies;
    private final transient Runnable again;

    OwnPart(SessionPage page, Apologies apologies, Clock clock, Runnable again) {
        this.session = page.context().session();
        this.apologies = apologies;
        this.again = again;
        var ahead = session.state() == SessionState.PLANNED && clock.instant().isBefore(session.startsAt());
        var asked = page.apology();
        if (asked != null) {
            show(asked, ahead);
        } else if (ahead) {
            add(
                    new H2(getTranslation("attendance.plan.apology.title")),
                    new Paragraph(getTranslation("attendance.plan.apology.text")),
                    new Button(getTranslation("attendance.plan.apology.ask"), click -> ask()));
        } else {
            setVisible(false);
        }
    }

    private void show(Apology asked, boolean ahead) {
        add(
                new H2(getTranslation("attendance.plan.apology.title")),
                new Chip(
                        asked.isOpen() ? Chip.Tone.DOING : Chip.Tone.DONE,
                        getTranslation("attendance.plan.apology." + asked.state())),
                new Paragraph(getTranslation("attendance.plan.apology.your-reason", asked.reason())));
        if (asked.answer() != null) {
            add(new Paragraph(getTranslation("attendance.plan.apology.answer", asked.answer())));
        }
        if (ahead && !asked.state().equals("REFUSED")) {
            add(new Button(getTranslation("attendance.plan.apology.withdraw"), click -> {
                apologies.withdraw(session.id());
                Notices.done(getTranslation("attendance.plan.apology.withdrawn"));
                again.run();
            }));
        }
    }

    private void ask() {
        var reason = PlanFields.area("attendance.plan.apology.reason", LONGEST_REASON);
        new PlanDialog(
                        getTranslation("attendance.plan.apology.ask"),
                        getTranslation("attendance.plan.apology.text"),
                        getTranslation("attendance.plan.apology.send"),
                        () -> {
                            if (!PlanFields.filled(reason)) {
                                return false;
                            }
                            apologies.ask(session.id(), reason.getValue());
                            Notices.done(getTranslation("attendance.plan.apology.sent"));
                            again.run();
                            return true;
                        },
                        reason)
                .open();
    }
}
