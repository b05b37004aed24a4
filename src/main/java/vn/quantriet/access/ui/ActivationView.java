package vn.quantriet.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.Activation;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PlainPage;

/** Turns a paper slip into an account: first code and PIN, then, under one's own name, the password. */
@Route(value = AccessRoutes.ACTIVATION, autoLayout = false)
@OpenToAll("nobody has an account before activation")
class ActivationView extends PlainPage implements BeforeEnterObserver, HasDynamicTitle {

    private final Activation activation;
    private final OutcomeText outcomes;

    private final TextField code = new TextField(getTranslation("access.activation.code"));
    private final TextField pin = new TextField(getTranslation("access.activation.pin"));
    private final Form paperForm;
    private final NewPassword password = new NewPassword();
    private final Checkbox remember = new Checkbox(getTranslation("access.remember"));
    private final Form passwordForm;

    ActivationView(Activation activation, OutcomeText outcomes) {
        super("", "");
        this.activation = activation;
        this.outcomes = outcomes;
        setHeadline(getTranslation("access.activation.title"));
        setLead(getTranslation("access.activation.lead"));
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        code.getElement().setAttribute("autocomplete", "off");
        pin.getElement().setAttribute("autocomplete", "off");
        pin.getElement().setAttribute("inputmode", "numeric");
        pin.setHelperText(getTranslation("access.activation.pin-help"));
        remember.setHelperText(getTranslation("access.remember-help"));
        paperForm = new Form(getTranslation("access.activation.look"), this::look, code, pin);
        passwordForm = new Form(getTranslation("access.activation.button"), this::activate, password, remember);
        setContent(paperForm, new RouterLink(getTranslation("access.activation.sign-in"), SignInView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AccessRoutes.CODE)
                .ifPresent(code::setValue);
        (code.isEmpty() ? code : pin).setAutofocus(true);
    }

    private void look() {
        switch (activation.look(paper())) {
            case Activation.Outcome.Known(var name, var unit) -> askForPassword(name, unit == null ? "" : unit);
            case Activation.Outcome.Refused refused -> refuse(refused);
            default -> {}
        }
    }

    private void askForPassword(String name, String unit) {
        setHeadline(getTranslation("access.activation.you", name));
        setLead(unit);
        setContent(
                new Paragraph(getTranslation("access.activation.choose")),
                passwordForm,
                new Button(getTranslation("access.activation.not-me"), click -> notMe()));
        password.focus();
    }

    /** The slip is in wrong hands: it becomes void, and nothing else happens. */
    private void notMe() {
        activation.refuse(paper());
        Notices.done(getTranslation("access.activation.not-me-done"));
        UI.getCurrent().navigate(SignInView.class);
    }

    private void activate() {
        password.read().ifPresent(wanted -> answer(activation.activate(paper(), wanted, remember.getValue())));
    }

    private void answer(Activation.Outcome outcome) {
        switch (outcome) {
            case Activation.Outcome.Done done -> Onward.HOME.goBy(AccessRoutes.NOTICE);
            case Activation.Outcome.Weak(var fault) -> password.refuse(fault);
            case Activation.Outcome.Refused refused -> {
                setContent(paperForm);
                refuse(refused);
            }
            case Activation.Outcome.Known known -> {}
        }
    }

    private void refuse(Activation.Outcome.Refused refused) {
        pin.clear();
        pin.focus();
        paperForm.refuse(outcomes.of(refused.why(), getTranslation("access.activation.wrong")));
    }

    private Activation.Paper paper() {
        return new Activation.Paper(code.getValue(), pin.getValue());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.activation.title");
    }
}
