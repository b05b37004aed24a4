package vn.quantriet.access.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.Set;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.access.OwnAccount;
import vn.quantriet.access.Setup;
import vn.quantriet.access.SignIn;
import vn.quantriet.shared.ui.PlainPage;

/** The first page an elderly person meets: one name, one password, one button. */
@Route(value = AccessRoutes.SIGN_IN, autoLayout = false)
@OpenToAll("nobody is signed in before signing in")
class SignInView extends PlainPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<String> NEWS = Set.of("moi-thiet-bi", "da-dang-xuat");

    private final SignIn signIn;
    private final OwnAccount account;
    private final Setup setup;
    private final CurrentActor currentActor;
    private final OutcomeText outcomes;

    private final TextField name = new TextField(getTranslation("access.sign-in.name"));
    private final PasswordField password = new PasswordField(getTranslation("access.sign-in.password"));
    private final Checkbox remember = new Checkbox(getTranslation("access.remember"));
    private final Form form;
    private Onward onward = Onward.HOME;

    SignInView(SignIn signIn, OwnAccount account, Setup setup, CurrentActor currentActor, OutcomeText outcomes) {
        super("", "");
        this.signIn = signIn;
        this.account = account;
        this.setup = setup;
        this.currentActor = currentActor;
        this.outcomes = outcomes;
        setHeadline(getTranslation("access.sign-in.title"));
        describeFields();
        form = new Form(getTranslation("access.sign-in.button"), this::tryIt, name, password, remember);
        setContent(form, forgotten(), new RouterLink(getTranslation("access.sign-in.activate"), ActivationView.class));
    }

    private void describeFields() {
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutocapitalize(Autocapitalize.NONE);
        name.setHelperText(getTranslation("access.sign-in.name-help"));
        name.setAutofocus(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        remember.setHelperText(getTranslation("access.remember-help"));
    }

    private Paragraph forgotten() {
        var text = new Paragraph(getTranslation("access.sign-in.forgotten"));
        text.addClassName("qt-s");
        return text;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        onward = Onward.from(event.getLocation());
        if (setup.isNeeded()) {
            event.forwardTo(AccessRoutes.SETUP);
        } else if (currentActor.find().isPresent()) {
            onward.forward(event);
        }
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AccessRoutes.NEWS)
                .filter(NEWS::contains)
                .ifPresent(why -> setLead(getTranslation("access.sign-in.news." + why)));
    }

    private void tryIt() {
        var outcome = signIn.signIn(new SignIn.Attempt(name.getValue(), password.getValue(), remember.getValue()));
        if (outcome instanceof SignIn.Outcome.Done) {
            goOn();
            return;
        }
        password.clear();
        password.focus();
        form.refuse(outcomes.of(outcome, getTranslation("access.sign-in.wrong")));
    }

    /** The purpose notice comes first when it was not read yet, and so does word of a slip that replaces the password. */
    private void goOn() {
        if (account.toRead().isNothing()) {
            onward.go();
        } else {
            onward.goBy(AccessRoutes.NOTICE);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.sign-in.title");
    }
}
