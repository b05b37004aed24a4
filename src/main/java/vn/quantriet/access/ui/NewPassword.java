package vn.quantriet.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;

/** A new password, typed twice. */
class NewPassword extends Div {

    private final PasswordField wanted = new PasswordField(getTranslation("access.new-password.label"));
    private final PasswordField again = new PasswordField(getTranslation("access.new-password.again"));

    NewPassword() {
        addClassName("qt-stack");
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("access.new-password.help"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        add(wanted, again);
    }

    /** The password; empty when the two differ, which is then said at the field. */
    Optional<String> read() {
        var same = wanted.getValue().equals(again.getValue());
        again.setInvalid(!same);
        again.setErrorMessage(same ? "" : getTranslation("access.new-password.differs"));
        return same ? Optional.of(wanted.getValue()) : Optional.empty();
    }

    /** Says at the field why the password will not do. */
    void refuse(String fault) {
        wanted.setErrorMessage(getTranslation("access.new-password." + fault));
        wanted.setInvalid(true);
        wanted.focus();
    }

    void focus() {
        wanted.focus();
    }
}
