package vn.quantriet.rules.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.quantriet.rules.RuleRefused;
import vn.quantriet.shared.ui.Notices;

/** Asks for the reason before a value is withdrawn; knows no service. */
class WithdrawDialog extends ConfirmDialog {

    WithdrawDialog(Consumer<String> onWithdraw) {
        var reason = new TextArea(getTranslation("rules.withdraw.reason"));
        reason.setWidthFull();
        setHeader(getTranslation("rules.withdraw.title"));
        setText(reason);
        setCancelable(true);
        setCancelText(getTranslation("rules.cancel"));
        setConfirmText(getTranslation("rules.withdraw.confirm"));
        addConfirmListener(confirm -> withdraw(reason, onWithdraw));
    }

    /** The dialog closes by itself on confirm, so a refusal opens it again with what was typed. */
    private void withdraw(TextArea reason, Consumer<String> onWithdraw) {
        try {
            onWithdraw.accept(reason.getValue());
        } catch (RuleRefused refused) {
            Notices.problem(getTranslation(refused.messageKey()));
            open();
        }
    }
}
