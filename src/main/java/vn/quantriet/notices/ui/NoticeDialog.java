package vn.quantriet.notices.ui;

import com.vaadin.flow.component.Component;
import java.util.function.BooleanSupplier;
import vn.quantriet.shared.ui.FormDialog;

/** A short form of this room. */
class NoticeDialog extends FormDialog {

    NoticeDialog(String title, String lead, String sendLabel, BooleanSupplier send, Component... fields) {
        super(title, lead, sendLabel, "notices.cancel", send, fields);
    }
}
