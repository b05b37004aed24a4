package vn.quantriet.access.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import vn.quantriet.access.OwnAccount;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Notices;

/** Changing one's password, which asks for the old one. */
class PasswordSection extends Card {

    private final OwnAccount account;
    private final OutcomeText outcomes;
    private final PasswordField old = new PasswordField(getTranslation("access.change.old"));
    private NewPassword wanted = new NewPassword();
    private Form form;

    PasswordSection(OwnAccount account, OutcomeText outcomes) {
        this.account = account;
        this.outcomes = outcomes;
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        form = new Form(getTranslation("access.change.button"), this::change, old, wanted);
        add(new H2(getTranslation("access.change.title")), form);
    }

    private void change() {
        wanted.read().ifPresent(this::change);
    }

    private void change(String password) {
        switch (account.changePassword(old.getValue(), password)) {
            case OwnAccount.Change.Done done -> startAgain();
            case OwnAccount.Change.Weak(var fault) -> wanted.refuse(fault);
            case OwnAccount.Change.Refused(var why) -> {
                old.clear();
                old.focus();
                form.refuse(outcomes.of(why, getTranslation("access.change.wrong")));
            }
        }
    }

    private void startAgain() {
        Notices.done(getTranslation("access.change.done"));
        old.clear();
        wanted = new NewPassword();
        var next = new Form(getTranslation("access.change.button"), this::change, old, wanted);
        replace(form, next);
        form = next;
    }
}
