package vn.quantriet.access.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.access.Setup;
import vn.quantriet.shared.ui.PlainPage;

/** The first administrator, made with the code from the log. There is no such page once somebody has an account. */
@Route(value = AccessRoutes.SETUP, autoLayout = false)
@OpenToAll("nobody has an account before the set-up; the code from the log is the key")
class SetupView extends PlainPage implements BeforeEnterObserver, HasDynamicTitle {

    private final Setup setup;
    private final TextField code = new TextField(getTranslation("access.setup.code"));
    private final TextField fullName = new TextField(getTranslation("access.setup.full-name"));
    private final TextField signInName = new TextField(getTranslation("access.setup.sign-in-name"));
    private final NewPassword password = new NewPassword();
    private final Form form;

    SetupView(Setup setup) {
        super("", "");
        this.setup = setup;
        setHeadline(getTranslation("access.setup.title"));
        setLead(getTranslation("access.setup.lead"));
        code.getElement().setAttribute("autocomplete", "off");
        code.setHelperText(getTranslation("access.setup.code-help"));
        code.setAutofocus(true);
        fullName.setAutocomplete(Autocomplete.NAME);
        signInName.setAutocomplete(Autocomplete.USERNAME);
        signInName.setHelperText(getTranslation("access.setup.sign-in-name-help"));
        form = new Form(getTranslation("access.setup.button"), this::setUp, code, fullName, signInName, password);
        setContent(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setup.isNeeded()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void setUp() {
        password.read().ifPresent(this::setUp);
    }

    private void setUp(String wanted) {
        var request = new Setup.Request(code.getValue(), fullName.getValue(), signInName.getValue(), wanted);
        switch (setup.setUp(request)) {
            case Setup.Outcome.Done done -> Onward.HOME.goBy(AccessRoutes.NOTICE);
            case Setup.Outcome.WrongCode wrong -> form.refuse(getTranslation("access.setup.wrong-code"));
            case Setup.Outcome.WrongName wrong -> form.refuse(getTranslation("access.setup.wrong-name"));
            case Setup.Outcome.Weak(var fault) -> password.refuse(fault);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.setup.title");
    }
}
