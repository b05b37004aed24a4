package vn.quantriet.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.SignIn;

/** Asks for the password before office work, then leads on. */
@Route(value = AccessRoutes.PASSWORD, autoLayout = false)
@Requires(Permission.OWN_PAGES)
class PasswordView extends PlainPage implements BeforeEnterObserver {

    private final transient SignIn signIn;
    private final transient OutcomeText outcomes;
    private final PasswordField password = new PasswordField(getTranslation("access.sign-in.password"));
    private final Alert alert = new Alert();
    private transient Onward onward = Onward.HOME;

    PasswordView(SignIn signIn, CurrentActor currentActor, OutcomeText outcomes) {
        super("access.password.title");
        this.signIn = signIn;
        this.outcomes = outcomes;
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setAutofocus(true);
        var confirm = new Button(getTranslation("access.password.button"), click -> tryIt());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        confirm.addClassName("qt-wide");
        var back = new Button(getTranslation("access.password.back"), click -> Onward.HOME.go());
        back.addClassName("qt-wide");
        show(
                new Paragraph(
                        getTranslation("access.password.why", currentActor.get().name())),
                password,
                alert,
                confirm,
                back);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        onward = Onward.from(event.getLocation());
    }

    private void tryIt() {
        var outcome = signIn.confirm(password.getValue());
        if (outcome instanceof SignIn.Outcome.Done) {
            onward.go();
            return;
        }
        password.clear();
        password.focus();
        alert.say(outcomes.of(outcome, "access.password.wrong", this));
    }
}
