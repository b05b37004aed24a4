package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quantriet.shared.MenuEntry;
import vn.quantriet.shared.ui.Icon;

/** The places that rooms offer, as far as the person who is signed in may go there. */
@Component
class Places {

    private static final int ON_PHONE = 4;

    private final List<MenuEntry> all;

    Places(List<MenuEntry> all) {
        this.all =
                all.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    }

    List<MenuEntry> visible() {
        return all.stream().filter(place -> place.visible().getAsBoolean()).toList();
    }

    /** At most four, the last one always among them: it leads to what found no room. */
    List<MenuEntry> onPhone() {
        var places =
                new ArrayList<>(visible().stream().filter(MenuEntry::onPhone).toList());
        while (places.size() > ON_PHONE) {
            places.remove(places.size() - 2);
        }
        return List.copyOf(places);
    }

    /** What the bottom bar of the phone has no room for. */
    List<MenuEntry> besidesPhone() {
        var shown = onPhone();
        return visible().stream().filter(place -> !shown.contains(place)).toList();
    }

    static RouterLink link(MenuEntry place) {
        var link = new RouterLink();
        link.setRoute(place.view());
        link.add(new Icon(place.icon()), new Span(link.getTranslation(place.textKey())));
        return link;
    }

    /** Whether a location lies at or below a place; home is only home itself. */
    static boolean isAt(MenuEntry place, String location) {
        var address = RouteConfiguration.forSessionScope().getUrl(place.view());
        return location.equals(address) || !address.isEmpty() && location.startsWith(address + "/");
    }
}
