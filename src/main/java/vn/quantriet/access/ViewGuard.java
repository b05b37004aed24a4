package vn.quantriet.access;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Guards navigation: who is not signed in goes to the sign-in page, who lacks the password to the page that asks for it,
 * and both come back to where they wanted to go.
 */
@Component
class ViewGuard implements VaadinServiceInitListener {

    private final Guard guard;

    ViewGuard(Guard guard) {
        this.guard = guard;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        var view = event.getNavigationTarget();
        if (HasErrorParameter.class.isAssignableFrom(view)) {
            return;
        }
        switch (guard.ask(view)) {
            case OPEN -> {}
            case SIGN_IN -> event.forwardTo(AccessRoutes.SIGN_IN, backTo(event));
            case GIVE_PASSWORD -> event.forwardTo(AccessRoutes.PASSWORD, backTo(event));
            case REFUSE -> event.rerouteToError(new AccessDenied("Not permitted: " + view.getName()), "");
        }
    }

    private static QueryParameters backTo(BeforeEnterEvent event) {
        var wanted = event.getLocation().getPathWithQueryParameters();
        return wanted.isEmpty() || ".".equals(wanted)
                ? QueryParameters.empty()
                : QueryParameters.of(AccessRoutes.NEXT, wanted);
    }
}
