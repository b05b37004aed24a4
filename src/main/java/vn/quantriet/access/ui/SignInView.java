package vn.quantriet.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.access.SignIn;

/** The first page an elderly person meets: one name, one password, one button. */
@Route(value = AccessRoutes.SIGN_IN, autoLayout = false)
@OpenToAll("nobody is signed in before signing in")
class SignInView extends PlainPage implements BeforeEnterObserver {

    private final transient SignIn signIn;
    private final transient CurrentActor currentActor;
    private final transient OutcomeText outcomes;

    private final TextField name = new TextField(getTranslation("access.sign-in.name"));
    private final PasswordField password = new PasswordField(getTranslation("access.sign-in.password"));
    private final Checkbox remember = new Checkbox(getTranslation("access.remember"));
    private final Paragraph news = new Paragraph();
    private final Alert alert = new Alert();
    private transient Onward onward = Onward.HOME;

    SignInView(SignIn signIn, CurrentActor currentActor, OutcomeText outcomes) {
        super("access.sign-in.title");
        this.signIn = signIn;
        this.currentActor = currentActor;
        this.outcomes = outcomes;
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutocapitalize(Autocapitalize.NONE);
        name.setHelperText(getTranslation("access.sign-in.name-help"));
        name.setAutofocus(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        remember.setHelperText(getTranslation("access.remember-help"));
        news.addClassName("qt-news");
        news.setVisible(false);
        show(news, name, password, remember, alert, button(), forgotten(), activation());
    }

    private Button button() {
        var button = new Button(getTranslation("access.sign-in.button"), click -> tryIt());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER);
        button.addClassName("qt-wide");
        return button;
    }

    private Paragraph forgotten() {
        var text = new Paragraph(getTranslation("access.sign-in.forgotten"));
        text.addClassName("qt-quiet");
        return text;
    }

    private RouterLink activation() {
        return new RouterLink(getTranslation("access.sign-in.activate"), ActivationView.class);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        onward = Onward.from(event.getLocation());
        if (currentActor.find().isPresent()) {
            event.forwardTo("");
        }
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AccessRoutes.NEWS)
                .filter(why -> why.equals("moi-thiet-bi") || why.equals("da-dang-xuat"))
                .ifPresent(why -> {
                    news.setText(getTranslation("access.sign-in.news." + why));
                    news.setVisible(true);
                });
    }

    private void tryIt() {
        var outcome = signIn.signIn(new SignIn.Attempt(name.getValue(), password.getValue(), remember.getValue()));
        if (outcome instanceof SignIn.Outcome.Done) {
            onward.go();
            return;
        }
        password.clear();
        password.focus();
        alert.say(outcomes.of(outcome, "access.sign-in.wrong", this));
    }
}
