package vn.quantriet.attendance.paper.ui;

import com.vaadin.flow.component.Component;
import java.util.function.BooleanSupplier;
import vn.quantriet.shared.ui.FormDialog;

/** A short form about paper and guests. */
class PaperDialog extends FormDialog {

    PaperDialog(String title, String lead, String sendLabel, BooleanSupplier send, Component... fields) {
        super(title, lead, sendLabel, "attendance.paper.cancel", send, fields);
    }
}
