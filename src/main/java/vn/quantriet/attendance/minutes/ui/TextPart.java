package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.concurrent.atomic.AtomicInteger;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.attendance.minutes.MinutesPaper;
import vn.quantriet.shared.ui.Card;

/** A field for each point of the agenda and one for the conclusion; each kept as soon as the person pauses. */
class TextPart extends Card {

    private static final int PAUSE_MILLISECONDS = 1_200;
    private static final int LONGEST = 15_000;

    private final Span saved = new Span();

    TextPart(MinutesPage page, MinutesDesk desk) {
        add(new H2(getTranslation("attendance.minutes.content")));
        var points = MinutesPaper.points(page.roll().session());
        for (int at = 0; at < points.size(); at++) {
            add(field(page, desk, MinutesPage.agenda(at), (at + 1) + ". " + points.get(at)));
        }
        add(field(page, desk, MinutesPage.CONCLUSION, getTranslation("attendance.minutes.conclusion")));
        saved.getElement().setAttribute("role", "status");
        add(saved);
    }

    private TextArea field(MinutesPage page, MinutesDesk desk, String name, String label) {
        var text = page.text(name);
        var version = new AtomicInteger(text.version());
        var area = new TextArea(label);
        area.setValue(text.content());
        area.setWidthFull();
        area.setMinRows(3);
        area.setMaxLength(LONGEST);
        area.setReadOnly(!page.edits());
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLISECONDS);
        area.addValueChangeListener(change -> {
            var kept = desk.said(
                    this,
                    () -> version.set(
                            desk.minutes().write(desk.session(), desk.cell(), name, change.getValue(), version.get())));
            saved.setText(getTranslation(kept ? "attendance.minutes.saved" : "attendance.minutes.not-saved"));
        });
        return area;
    }
}
