package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.quantriet.shared.ui.FormDialog;

/** A form of the register; it also says when somebody else was faster, and when periods overlap. */
class RegisterDialog extends FormDialog {

    RegisterDialog(String title, String lead, String saveLabel, BooleanSupplier save, Component... fields) {
        super(title, lead, saveLabel, "organisation.cancel", save, fields);
    }

    @Override
    protected Optional<String> why(RuntimeException failure) {
        return switch (failure) {
            case OptimisticLockingFailureException _ ->
                Optional.of(getTranslation("organisation.refused.changed-meanwhile"));
            case DataIntegrityViolationException _ -> Optional.of(getTranslation("organisation.refused.overlap"));
            default -> super.why(failure);
        };
    }
}
