package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import vn.quantriet.attendance.plan.Apologies;
import vn.quantriet.attendance.plan.Apology;
import vn.quantriet.attendance.plan.SessionPage;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.Notices;

/** Who asked to be absent, for whoever takes the roll; secretary and deputy decide. */
class ApologySection extends Card {

    private static final int LONGEST_ANSWER = 500;

    private final transient SessionPage page;
    private final transient Apologies apologies;
    private final transient Runnable again;

    ApologySection(SessionPage page, Apologies apologies, Runnable again) {
        this.page = page;
        this.apologies = apologies;
        this.again = again;
        var open = page.apologies().stream().filter(Apology::isOpen).count();
        add(new H2(getTranslation("attendance.plan.apologies", page.apologies().size(), open)));
        page.apologies().forEach(apology -> add(row(apology)));
    }

    private Div row(Apology apology) {
        var name = new Span(apology.name());
        name.addClassName("qt-entry-title");
        var reason = new Span(apology.reason());
        reason.addClassName("qt-s");
        var row = new Div(
                new Div(name, new Div(reason)),
                new Chip(
                        apology.isOpen() ? Chip.Tone.DOING : Chip.Tone.DONE,
                        getTranslation("attendance.plan.apology." + apology.state())));
        row.addClassName("qt-apology");
        if (page.context().keeps() && !page.context().closed()) {
            var answers = new Div(
                    decide(apology, true, "attendance.plan.apology.accept"),
                    decide(apology, false, "attendance.plan.apology.refuse"));
            answers.addClassName("qt-actions");
            row.add(answers);
        }
        return row;
    }

    private Button decide(Apology apology, boolean accepted, String key) {
        var button = new Button(getTranslation(key), click -> ask(apology, accepted, key));
        button.setAriaLabel(getTranslation("attendance.plan.apology.of", getTranslation(key), apology.name()));
        button.setVisible(!apology.state().equals(accepted ? "ACCEPTED" : "REFUSED"));
        return button;
    }

    private void ask(Apology apology, boolean accepted, String key) {
        var answer = PlanFields.area("attendance.plan.apology.answer-field", LONGEST_ANSWER);
        new PlanDialog(
                        getTranslation("attendance.plan.apology.of", getTranslation(key), apology.name()),
                        apology.reason(),
                        getTranslation(key),
                        () -> {
                            apologies.decide(
                                    page.context().session().id(),
                                    Objects.requireNonNull(page.context().cell()),
                                    apology.member(),
                                    accepted,
                                    answer.getValue());
                            Notices.done(getTranslation("attendance.plan.apology.decided"));
                            again.run();
                            return true;
                        },
                        answer)
                .open();
    }
}
