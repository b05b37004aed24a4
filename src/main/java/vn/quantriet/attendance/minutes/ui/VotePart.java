package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.attendance.minutes.SessionVote;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;

/** Votes, each with its share of those who may vote. */
class VotePart extends Card implements Resumed {

    private final TextField subject = new TextField(getTranslation("attendance.minutes.vote.subject"));
    private final IntegerField yes = number("attendance.minutes.vote.yes");
    private final IntegerField no = number("attendance.minutes.vote.no");
    private final IntegerField other = number("attendance.minutes.vote.other");

    VotePart(MinutesPage page, MinutesDesk desk) {
        add(new H2(getTranslation("attendance.minutes.votes")));
        add(new Paragraph(getTranslation("attendance.minutes.votes.base", Format.count(page.voteBase()))));
        page.votes().forEach(vote -> add(row(page, desk, vote)));
        if (page.edits()) {
            var form = new Div(
                    subject,
                    yes,
                    no,
                    other,
                    new Button(getTranslation("attendance.minutes.vote.add"), click -> send(desk)));
            form.addClassName("qt-minutes-row");
            add(form);
        }
    }

    private void send(MinutesDesk desk) {
        desk.attempt(
                this,
                () -> desk.minutes()
                        .vote(
                                desk.session(),
                                desk.cell(),
                                new SessionVote(0, subject.getValue(), value(yes), value(no), value(other))));
    }

    private Div row(MinutesPage page, MinutesDesk desk, SessionVote vote) {
        var row = new Div(new Span(getTranslation(
                "attendance.minutes.vote.counted",
                vote.subject(),
                vote.yes(),
                Format.rate(vote.yes(), page.voteBase()),
                vote.no(),
                Format.rate(vote.no(), page.voteBase()),
                vote.other(),
                Format.rate(vote.other(), page.voteBase()))));
        row.addClassName("qt-minutes-entry");
        if (page.edits()) {
            row.add(new Button(
                    getTranslation("attendance.minutes.remove"),
                    click -> desk.attempt(
                            this, () -> desk.minutes().removeVote(desk.session(), desk.cell(), vote.id()))));
        }
        return row;
    }

    @Override
    public void resume() {
        subject.focus();
    }

    private IntegerField number(String key) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(0);
        field.setValue(0);
        return field;
    }

    private static int value(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }
}
