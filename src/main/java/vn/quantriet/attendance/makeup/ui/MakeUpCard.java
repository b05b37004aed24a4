package vn.quantriet.attendance.makeup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionWords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.makeup.MakeUpRow;
import vn.quantriet.attendance.makeup.MakeUps;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;

/** Each absence with its make-up, and what a secretary does about it. */
class MakeUpCard extends Card {

    private final MakeUps makeUps;
    private final StudySession session;
    private final UnitId cell;
    private final boolean keeps;
    private final boolean closed;
    private final Clock clock;

    MakeUpCard(MakeUps makeUps, StudySession session, UnitId cell, boolean keeps, Clock clock) {
        this.makeUps = makeUps;
        this.session = session;
        this.cell = cell;
        this.keeps = keeps;
        this.closed = makeUps.isAfterClosing(session);
        this.clock = clock;
        show();
    }

    private void show() {
        removeAll();
        var missed = makeUps.missed(session.id(), cell);
        add(new H2(headline(missed)));
        if (missed.isEmpty()) {
            add(new Paragraph(getTranslation("attendance.make-up.nobody.text")));
            return;
        }
        var rows = new Div();
        rows.addClassNames("qt-rows", "qt-rows-flat");
        missed.forEach(row -> rows.add(row(row)));
        var note = new Paragraph(getTranslation(closed ? "attendance.make-up.note.after" : "attendance.make-up.note"));
        note.addClassName("qt-s");
        add(rows, note);
    }

    private String headline(List<MakeUpRow> missed) {
        if (missed.isEmpty()) {
            return getTranslation("attendance.make-up.nobody");
        }
        var made = missed.stream().filter(row -> row.madeUp() != null).count();
        return getTranslation("attendance.make-up.headline", Format.count(made), Format.count(missed.size()));
    }

    private Div row(MakeUpRow row) {
        var reason = row.reason();
        var mark = SessionWords.mark(this, row.mark());
        var about = new Paragraph(reason == null || reason.isBlank() ? mark : mark + " · " + reason);
        about.addClassName("qt-s");
        var words = new Div(new H3(row.name()), about);
        var made = row.madeUp();
        if (made != null) {
            words.add(chips(made));
        }
        var entry = new Div(words);
        entry.addClassName("qt-row");
        if (keeps) {
            entry.add(made == null ? record(row) : withdraw(row));
        }
        return entry;
    }

    private Div chips(MakeUpRow.MadeUp made) {
        var chips = new Div(new Chip(Chip.Tone.DONE, made(made)));
        chips.addClassName("qt-chips");
        if (made.supplementary()) {
            chips.add(new Chip(Chip.Tone.NONE, getTranslation("attendance.make-up.supplementary")));
        }
        return chips;
    }

    private String made(MakeUpRow.MadeUp made) {
        var how = getTranslation(
                "attendance.make-up.made",
                getTranslation("attendance.make-up.how." + made.how()),
                Format.day(made.day()));
        var more = made.later() == null ? made.note() : made.later();
        return more == null ? how : how + " · " + more;
    }

    private Button record(MakeUpRow row) {
        var button = new Button(
                getTranslation("attendance.make-up.record"),
                click -> new MakeUpDialog(
                                row.name(),
                                LocalDate.now(clock),
                                session.campaign() != null,
                                closed,
                                (how, note, day) -> {
                                    makeUps.record(session.id(), cell, row.member(), how, note, day);
                                    show();
                                })
                        .open());
        button.setAriaLabel(getTranslation("attendance.make-up.record.of", row.name()));
        return button;
    }

    private Button withdraw(MakeUpRow row) {
        var button = new Button(
                getTranslation("attendance.make-up.withdraw"),
                click -> new WithdrawMakeUpDialog(row.name(), reason -> {
                            makeUps.withdraw(session.id(), cell, row.member(), reason);
                            show();
                        })
                        .open());
        button.addClassName("qt-quiet");
        button.setAriaLabel(getTranslation("attendance.make-up.withdraw.of", row.name()));
        return button;
    }
}
