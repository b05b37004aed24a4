package vn.quantriet.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import vn.quantriet.access.AccessRoutes;

/** Where to go after signing in: the page that was wanted, when it is one of ours, else home. */
record Onward(Optional<Location> wanted) {

    static final Onward HOME = new Onward(Optional.empty());

    /** Reads the wanted page from an address; anything but a location inside the portal is dropped (BR-006-10). */
    static Onward from(Location address) {
        return new Onward(address.getQueryParameters()
                .getSingleParameter(AccessRoutes.NEXT)
                .flatMap(Onward::ours));
    }

    private static Optional<Location> ours(String text) {
        if (text.isBlank() || text.startsWith("/") || text.contains(":") || text.contains("\\")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Location(text));
        } catch (InvalidLocationException foreign) {
            return Optional.empty();
        }
    }

    void go() {
        wanted.ifPresentOrElse(
                page -> UI.getCurrent().navigate(page.getPath(), page.getQueryParameters()),
                () -> UI.getCurrent().navigate(""));
    }

    /** The same while a page is being entered. */
    void forward(BeforeEnterEvent event) {
        wanted.ifPresentOrElse(
                page -> event.forwardTo(page.getPath(), page.getQueryParameters()), () -> event.forwardTo(""));
    }

    static Anchor homeLink(String text) {
        return new Anchor("./", text);
    }

    /** Goes to another page first, which then leads on. */
    void goBy(String route) {
        UI.getCurrent().navigate(route, parameters());
    }

    QueryParameters parameters() {
        return wanted.map(page -> QueryParameters.of(AccessRoutes.NEXT, page.getPathWithQueryParameters()))
                .orElseGet(QueryParameters::empty);
    }
}
