package vn.quantriet.attendance.roll.ui;

import com.vaadin.flow.component.Component;
import java.util.function.BooleanSupplier;
import vn.quantriet.shared.ui.FormDialog;

/** A short form about a row of the roll. */
class RollDialog extends FormDialog {

    RollDialog(String title, String lead, String sendLabel, BooleanSupplier send, Component... fields) {
        super(title, lead, sendLabel, "attendance.roll.cancel", send, fields);
    }
}
