package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.Component;
import java.util.function.BooleanSupplier;
import vn.quantriet.shared.ui.FormDialog;

/** A short form about a session. */
class PlanDialog extends FormDialog {

    PlanDialog(String title, String lead, String sendLabel, BooleanSupplier send, Component... fields) {
        super(title, lead, sendLabel, "attendance.plan.cancel-form", send, fields);
    }
}
