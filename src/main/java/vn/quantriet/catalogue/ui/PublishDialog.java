package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import vn.quantriet.catalogue.DeskState.Waiting;

/** Publishes a changed text: whether it is only a correction, and what changed. */
class PublishDialog extends StepDialog {

    /** Takes what was chosen. */
    interface Publication {
        void publish(boolean minor, String note);
    }

    PublishDialog(Waiting text, Publication publication) {
        this(text, publication, new RadioButtonGroup<>(), note("library.desk.publish.note"));
    }

    private PublishDialog(Waiting text, Publication publication, RadioButtonGroup<Boolean> minor, TextArea note) {
        super(
                note.getTranslation("library.desk.publish.title", text.title()),
                note.getTranslation("library.desk.publish.text"),
                note.getTranslation("library.desk.publish"),
                () -> publication.publish(minor.getValue(), note.getValue()),
                minor,
                note);
        minor.setLabel(getTranslation("library.desk.publish.kind"));
        minor.setItems(true, false);
        minor.setItemLabelGenerator(
                isMinor -> getTranslation(isMinor ? "library.desk.publish.minor" : "library.desk.publish.major"));
        minor.setValue(false);
        note.setHelperText(getTranslation("library.desk.publish.note.help"));
        note.setRequiredIndicatorVisible(true);
    }
}
