package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.quantriet.catalogue.ContentRefused;
import vn.quantriet.catalogue.DeskState.ModuleEditions;
import vn.quantriet.catalogue.Edition;

/** One step in the life of an edition; knows no service. What was typed stays when the step is refused. */
class StepDialog extends Dialog {

    private static final int LONGEST_NOTE = 500;

    private final Div refusal = new Div();

    /** @param step sends it on; may throw {@link ContentRefused} */
    StepDialog(String title, String lead, String stepLabel, Runnable step, Component... fields) {
        setHeaderTitle(title);
        setWidth("min(33rem, 94vw)");
        var form = new Div(fields);
        form.addClassName("qt-form");
        refusal.addClassName("qt-error");
        refusal.getElement().setAttribute("role", "alert");
        var content = new Div(new Paragraph(lead), form, refusal);
        content.addClassName("qt-stack");
        add(content);
        var button = new Button(stepLabel, click -> attempt(step));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("library.cancel"), click -> close()), button);
    }

    static StepDialog approval(Edition edition, Consumer<String> onApprove) {
        var note = note("library.desk.approve.note");
        return new StepDialog(
                note.getTranslation("library.desk.approve.title", edition.shortTitle(), edition.number()),
                note.getTranslation("library.desk.approve.text"),
                note.getTranslation("library.desk.approve"),
                () -> onApprove.accept(note.getValue()),
                note);
    }

    static StepDialog withdrawal(ModuleEditions module, Edition edition, Consumer<String> onWithdraw) {
        var reason = note("library.desk.withdraw.reason");
        reason.setRequiredIndicatorVisible(true);
        return new StepDialog(
                reason.getTranslation("library.desk.withdraw.title", edition.shortTitle(), edition.number()),
                reason.getTranslation(AfterWithdrawal.of(module, edition).messageKey()),
                reason.getTranslation("library.desk.withdraw"),
                () -> onWithdraw.accept(reason.getValue()),
                reason);
    }

    static TextArea note(String labelKey) {
        var field = new TextArea();
        field.setLabel(field.getTranslation(labelKey));
        field.setMaxLength(LONGEST_NOTE);
        return field;
    }

    private void attempt(Runnable step) {
        refusal.setText("");
        try {
            step.run();
            close();
        } catch (ContentRefused refused) {
            refusal.setText(getTranslation(refused.messageKey()));
        }
    }
}
