package vn.quantriet.attendance.checkin.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.quantriet.shared.ui.FormDialog;

/** Why somebody who was checked in by another one's device is recorded as absent on a closed roll. */
class NotHereDialog extends FormDialog {

    private static final int LONGEST = 500;

    NotHereDialog(String name, Consumer<String> send) {
        this(name, send, new TextArea());
    }

    private NotHereDialog(String name, Consumer<String> send, TextArea reason) {
        super(
                reason.getTranslation("attendance.check-in.not-here", name),
                reason.getTranslation("attendance.check-in.not-here.closed"),
                reason.getTranslation("attendance.check-in.not-here.send"),
                "attendance.check-in.not-here.cancel",
                () -> {
                    send.accept(reason.getValue());
                    return true;
                },
                reason);
        reason.setLabel(getTranslation("attendance.check-in.not-here.reason"));
        reason.setMaxLength(LONGEST);
    }
}
