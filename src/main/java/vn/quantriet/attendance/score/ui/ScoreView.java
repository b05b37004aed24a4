package vn.quantriet.attendance.score.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Objects;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.score.ScoreRefused;
import vn.quantriet.attendance.score.ScoreSheet;
import vn.quantriet.attendance.score.SessionScores;
import vn.quantriet.attendance.score.Votes;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PageHead;

/** The score of a session: what the roll tells with its calculation, the rest chosen, then voted (UC-035). */
@Route(AttendanceRoutes.SCORE + "/:session([0-9]{1,18})/:cell([0-9]{1,18})")
@Requires(Permission.OWN_PAGES)
class ScoreView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SessionScores scores;
    private final Div refusal = new Div();
    private SessionId session = SessionId.of(0);
    private UnitId cell = UnitId.WHOLE_TREE;

    ScoreView(SessionScores scores) {
        this.scores = scores;
        addClassName("qt-stack");
        refusal.addClassName("qt-error");
        refusal.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        session = address.getLong("session").map(SessionId::of).orElseThrow(NotFoundException::new);
        cell = address.getLong("cell").map(UnitId::of).orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        removeAll();
        var back = new Anchor(AttendanceRoutes.session(session, cell), getTranslation("attendance.score.back"));
        back.addClassName("qt-button");
        try {
            var sheet = scores.open(session, cell);
            add(new PageHead(sheet.session().topic(), headline(sheet), back));
            add(new Paragraph(sheet.template().name() + " · "
                    + getTranslation(
                            "attendance.score.version", sheet.template().version())));
            if (sheet.template().source() != null && sheet.template().unit() == null) {
                add(note(sheet.template().source()));
            }
            if (sheet.stale()) {
                add(note(getTranslation("attendance.score.stale")));
            }
            var items = new ScoreItems(sheet);
            add(items, refusal, actions(sheet, items));
        } catch (ScoreRefused refused) {
            add(
                    new PageHead("", getTranslation("attendance.score.title"), back),
                    new EmptyState(
                            getTranslation("attendance.score.title"),
                            getTranslation(refused.messageKey(), refused.parameters())));
        }
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("qt-note");
        return note;
    }

    private String headline(ScoreSheet sheet) {
        return sheet.proposed()
                ? getTranslation(
                        sheet.voted() ? "attendance.score.headline.voted" : "attendance.score.headline.proposed",
                        sheet.total(),
                        sheet.template().most(),
                        sheet.band())
                : getTranslation("attendance.score.title");
    }

    private Div actions(ScoreSheet sheet, ScoreItems items) {
        var actions = new Div();
        actions.addClassName("qt-actions");
        if (sheet.keeps() && !sheet.voted()) {
            var propose = new Button(getTranslation("attendance.score.propose"), click -> propose(items));
            propose.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(propose);
            if (sheet.proposed() && !sheet.stale()) {
                actions.add(new Button(getTranslation("attendance.score.vote"), click -> vote(sheet)));
            }
        }
        if (sheet.keeps() && sheet.voted()) {
            actions.add(new Button(getTranslation("attendance.score.reopen"), click -> reopen()));
        }
        var votes = sheet.votes();
        if (votes != null) {
            actions.add(new Paragraph(getTranslation(
                    "attendance.score.votes", votes.yes(), votes.no(), votes.other(), sheet.voteBase())));
        }
        actions.add(new Button(
                getTranslation("attendance.score.print"), click -> getElement().executeJs("window.print()")));
        return actions;
    }

    private void propose(ScoreItems items) {
        refusal.setText("");
        try {
            scores.propose(session, cell, items.chosen());
            Notices.done(getTranslation("attendance.score.proposed"));
            show();
        } catch (ScoreRefused refused) {
            refusal.setText(getTranslation(refused.messageKey(), refused.parameters()));
        }
    }

    private void vote(ScoreSheet sheet) {
        var yes = number("attendance.score.yes", sheet.voteBase());
        var no = number("attendance.score.no", 0);
        var other = number("attendance.score.other", 0);
        new ScoreDialog(
                        getTranslation("attendance.score.vote"),
                        getTranslation("attendance.score.vote.text", sheet.voteBase()),
                        getTranslation("attendance.score.save"),
                        () -> {
                            scores.vote(session, cell, new Votes(value(yes), value(no), value(other)));
                            show();
                            return true;
                        },
                        yes,
                        no,
                        other)
                .open();
    }

    private IntegerField number(String key, int value) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(0);
        field.setValue(value);
        field.setStepButtonsVisible(true);
        return field;
    }

    private static int value(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }

    private void reopen() {
        var reason = new TextArea(getTranslation("attendance.score.reason"));
        new ScoreDialog(
                        getTranslation("attendance.score.reopen"),
                        "",
                        getTranslation("attendance.score.reopen"),
                        () -> {
                            scores.reopen(session, cell, reason.getValue());
                            show();
                            return true;
                        },
                        reason)
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.score.title");
    }
}
