package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.attendance.minutes.MinutesPaper;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.DayField;
import vn.quantriet.shared.ui.FormDialog;

/** Where the minutes stand, until when the result is to be sent, and what the keeper can do. */
class MinutesState extends Card {

    MinutesState(MinutesPage page, MinutesDesk desk, Clock clock) {
        var chips = new Div(state(page));
        chips.addClassName("qt-minutes-chips");
        if (!page.isFinished() && page.sendBy().isBefore(LocalDate.now(clock))) {
            chips.add(new Chip(Chip.Tone.LATE, getTranslation("attendance.minutes.late")));
        }
        add(chips, new Paragraph(getTranslation("attendance.minutes.send-by", Format.day(page.sendBy()))));
        if (page.head() == null) {
            add(new Paragraph(
                    getTranslation(page.roll().isClosed() ? "attendance.minutes.none" : "attendance.minutes.preview")));
        }
        if (page.keeps() && page.head() != null) {
            actions(page, desk);
        }
    }

    private Chip state(MinutesPage page) {
        var head = page.head();
        if (head == null || head.number() == null) {
            return new Chip(
                    Chip.Tone.NONE,
                    getTranslation(head == null ? "attendance.minutes.not-begun" : "attendance.minutes.draft"));
        }
        var number = MinutesPaper.number(head.number());
        return page.isFinished()
                ? new Chip(Chip.Tone.DONE, getTranslation("attendance.minutes.finished", number))
                : new Chip(Chip.Tone.DOING, getTranslation("attendance.minutes.unlocked", number));
    }

    private void actions(MinutesPage page, MinutesDesk desk) {
        var actions = new Div();
        actions.addClassName("qt-minutes-actions");
        if (page.isFinished()) {
            actions.add(new Button(getTranslation("attendance.minutes.unlock"), click -> new Unlock(desk).open()));
        } else {
            var finish = new Button(
                    getTranslation("attendance.minutes.finish"),
                    click -> desk.attempt(this, () -> desk.minutes().finish(desk.session(), desk.cell())));
            finish.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(finish);
        }
        actions.add(new Button(
                getTranslation("attendance.minutes.term", Format.day(page.termFrom())),
                click -> new Term(page, desk).open()));
        actions.add(new Button(
                getTranslation("attendance.minutes.place", Format.orDash(page.placeNow())),
                click -> new PlaceDialog(page, desk).open()));
        add(actions);
    }

    private static class Unlock extends FormDialog {

        Unlock(MinutesDesk desk) {
            this(desk, new TextField());
        }

        private Unlock(MinutesDesk desk, TextField reason) {
            super(
                    translated(reason, "attendance.minutes.unlock"),
                    translated(reason, "attendance.minutes.unlock.lead"),
                    translated(reason, "attendance.minutes.unlock"),
                    "attendance.minutes.cancel",
                    () -> {
                        desk.minutes().unlock(desk.session(), desk.cell(), reason.getValue());
                        desk.again().accept(reason);
                        return true;
                    },
                    reason);
            reason.setLabel(getTranslation("attendance.minutes.reason"));
        }

        private static String translated(TextField on, String key) {
            return on.getTranslation(key);
        }
    }

    private static class Term extends FormDialog {

        Term(MinutesPage page, MinutesDesk desk) {
            this(desk, new DayField(page.termFrom()));
        }

        private Term(MinutesDesk desk, DayField day) {
            super(
                    day.getTranslation("attendance.minutes.term.title"),
                    day.getTranslation("attendance.minutes.term.lead"),
                    day.getTranslation("attendance.minutes.save"),
                    "attendance.minutes.cancel",
                    () -> {
                        if (day.getValue() == null) {
                            return false;
                        }
                        desk.minutes().setTerm(desk.session(), desk.cell(), day.getValue());
                        desk.again().accept(day);
                        return true;
                    },
                    day);
            day.setLabel(getTranslation("attendance.minutes.term.day"));
        }
    }
}
