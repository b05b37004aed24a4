package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.quantriet.catalogue.DeskState.ModuleEditions;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.shared.ui.FormDialog;

/** One step in the life of an edition. */
class StepDialog extends FormDialog {

    private static final int LONGEST_NOTE = 500;

    /** @param step sends it on; may throw {@link vn.quantriet.catalogue.ContentRefused} */
    StepDialog(String title, String lead, String stepLabel, Runnable step, Component... fields) {
        super(title, lead, stepLabel, "library.cancel", () -> taken(step), fields);
    }

    private static boolean taken(Runnable step) {
        step.run();
        return true;
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
}
