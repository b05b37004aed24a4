package vn.quantriet.attendance.makeup.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.quantriet.shared.ui.FormDialog;

/** Why a make-up is taken back. */
class WithdrawMakeUpDialog extends FormDialog {

    private static final int LONGEST = 500;

    WithdrawMakeUpDialog(String name, Consumer<String> send) {
        this(name, send, new TextArea());
    }

    private WithdrawMakeUpDialog(String name, Consumer<String> send, TextArea reason) {
        super(
                reason.getTranslation("attendance.make-up.withdraw.title", name),
                "",
                reason.getTranslation("attendance.make-up.withdraw"),
                "attendance.make-up.cancel",
                () -> {
                    send.accept(reason.getValue());
                    return true;
                },
                reason);
        reason.setLabel(getTranslation("attendance.make-up.reason"));
        reason.setMaxLength(LONGEST);
    }
}
