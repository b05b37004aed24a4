package vn.quantriet.attendance.score.ui;

import com.vaadin.flow.component.Component;
import java.util.function.BooleanSupplier;
import vn.quantriet.shared.ui.FormDialog;

/** A short form about a score. */
class ScoreDialog extends FormDialog {

    ScoreDialog(String title, String lead, String sendLabel, BooleanSupplier send, Component... fields) {
        super(title, lead, sendLabel, "attendance.score.cancel", send, fields);
    }
}
