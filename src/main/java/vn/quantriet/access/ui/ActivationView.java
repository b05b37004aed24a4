package vn.quantriet.access.ui;

import com.vaadin.flow.router.Route;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.OpenToAll;

/** Turns a paper slip into an account. */
@Route(value = AccessRoutes.ACTIVATION, autoLayout = false)
@OpenToAll("nobody has an account before activation")
class ActivationView extends PlainPage {

    ActivationView() {
        super("access.activation.title");
    }
}
