package vn.quantriet.access.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.SignIn;
import vn.quantriet.shared.ui.PlainPage;

/** Asks for the password before office work, then leads on. */
@Route(value = AccessRoutes.PASSWORD, autoLayout = false)
@Requires(Permission.OWN_PAGES)
class PasswordView extends PlainPage implements BeforeEnterObserver, HasDynamicTitle {

    private final SignIn signIn;
    private final OutcomeText outcomes;
    private final PasswordField password = new PasswordField(getTranslation("access.sign-in.password"));
    private final Form form;
    private Onward onward = Onward.HOME;

    PasswordView(SignIn signIn, CurrentActor currentActor, OutcomeText outcomes) {
        super("", "");
        this.signIn = signIn;
        this.outcomes = outcomes;
        setHeadline(getTranslation("access.password.title"));
        setLead(getTranslation("access.password.why", currentActor.get().name()));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setAutofocus(true);
        form = new Form(getTranslation("access.password.button"), this::tryIt, password);
        setContent(form, Onward.homeLink(getTranslation("access.password.back")));
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
        form.refuse(outcomes.of(outcome, getTranslation("access.password.wrong")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.password.title");
    }
}
