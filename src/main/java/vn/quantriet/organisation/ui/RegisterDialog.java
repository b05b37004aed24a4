package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.quantriet.organisation.RegisterRefused;

/** A form with a button that saves it. Knows no service; what was typed stays when it is refused. */
class RegisterDialog extends Dialog {

    private final Div form;
    private final Div refusal = new Div();

    /**
     * @param lead what will happen, below the title; nothing when blank
     * @param save sends the form on; false when fields must be corrected first
     */
    RegisterDialog(String title, String lead, String saveLabel, BooleanSupplier save, Component... fields) {
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
        var button = new Button(saveLabel, click -> attempt(save));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("organisation.cancel"), click -> close()), button);
    }

    private void attempt(BooleanSupplier save) {
        refusal.setText("");
        try {
            if (save.getAsBoolean()) {
                close();
            } else {
                leadToTheFirstFault();
            }
        } catch (RegisterRefused refused) {
            refusal.setText(getTranslation(refused.messageKey(), refused.parameters()));
        } catch (OptimisticLockingFailureException changed) {
            refusal.setText(getTranslation("organisation.refused.changed-meanwhile"));
        } catch (DataIntegrityViolationException overlapping) {
            refusal.setText(getTranslation("organisation.refused.overlap"));
        }
    }

    /** It may lie far above or below what is seen of the form. */
    private void leadToTheFirstFault() {
        form.getElement()
                .executeJs("requestAnimationFrame(() => requestAnimationFrame("
                        + "() => this.querySelector('[invalid]')?.focus()))");
    }
}
