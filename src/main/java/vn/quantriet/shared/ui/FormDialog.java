package vn.quantriet.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.quantriet.shared.Refused;

/** A form with a button that sends it. Knows no service; what was typed stays when it is refused. */
public class FormDialog extends Dialog {

    private final Div form;
    private final Div refusal = new Div();

    /**
     * @param lead what will happen, below the title; nothing when blank
     * @param cancelKey message key of the button that changes nothing
     * @param send sends the form on; false when fields must be corrected first, of which the first then has the focus
     */
    protected FormDialog(
            String title, String lead, String sendLabel, String cancelKey, BooleanSupplier send, Component... fields) {
        setHeaderTitle(title);
        setWidth("min(33rem, 94vw)");
        form = new Div(fields);
        form.addClassName("qt-form");
        refusal.addClassName("qt-error");
        refusal.getElement().setAttribute("role", "alert");
        var content = new Div();
        content.addClassName("qt-stack");
        if (!lead.isBlank()) {
            content.add(new Paragraph(lead));
        }
        content.add(form, refusal);
        add(content);
        var button = new Button(sendLabel, click -> attempt(send));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation(cancelKey), click -> close()), button);
    }

    protected final void attempt(BooleanSupplier send) {
        refusal.setText("");
        try {
            if (send.getAsBoolean()) {
                close();
            } else {
                leadToTheFirstFault();
            }
        } catch (RuntimeException failure) {
            refusal.setText(why(failure).orElseThrow(() -> failure));
        }
    }

    /** What the person is told; empty for what is no answer to this form and goes on. */
    protected Optional<String> why(RuntimeException failure) {
        return failure instanceof Refused refused
                ? Optional.of(getTranslation(refused.messageKey(), refused.parameters()))
                : Optional.empty();
    }

    /** It may lie far above or below what is seen of the form. */
    private void leadToTheFirstFault() {
        form.getElement()
                .executeJs("requestAnimationFrame(() => requestAnimationFrame("
                        + "() => this.querySelector('[invalid]')?.focus()))");
    }
}
