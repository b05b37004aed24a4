package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import vn.quantriet.attendance.minutes.HandbookField;
import vn.quantriet.attendance.minutes.HandbookSettings;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Clipboard;
import vn.quantriet.shared.ui.Notices;

/** What is typed into the national handbook, field by field, to be copied instead. Nothing is sent from here. */
class CopyPart extends Card {

    private final Div buttons = new Div();

    CopyPart(MinutesPage page, HandbookSettings handbook) {
        add(
                new H2(getTranslation("attendance.minutes.handbook")),
                new Paragraph(getTranslation("attendance.minutes.handbook.text")));
        handbook.fields().forEach(field -> copy(field, field.of(page)));
        buttons.addClassName("qt-actions");
        add(buttons);
    }

    private void copy(HandbookField field, String text) {
        if (text.isBlank()) {
            return;
        }
        var label = getTranslation(field.messageKey());
        var button = new Button(label);
        button.addClickListener(click -> Clipboard.copy(this, text, copied -> {
            if (copied) {
                button.setText("✓ " + label);
            } else {
                Notices.problem(getTranslation("attendance.minutes.handbook.failed"));
            }
        }));
        buttons.add(button);
    }
}
