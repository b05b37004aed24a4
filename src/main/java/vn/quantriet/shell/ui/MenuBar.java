package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quantriet.shared.MenuEntry;

/** A row or column of places, with the one marked where the person is. */
class MenuBar extends Nav {

    private final transient Map<MenuEntry, RouterLink> links = new LinkedHashMap<>();

    MenuBar(String labelKey, List<MenuEntry> places) {
        getElement().setAttribute("aria-label", getTranslation(labelKey));
        for (var place : places) {
            var link = Places.link(place);
            links.put(place, link);
            add(link);
        }
    }

    static MenuBar forPhone(List<MenuEntry> places) {
        var bar = new MenuBar("shell.menu.phone", places);
        bar.addClassName("qt-bottom");
        return bar;
    }

    void markCurrent(String location) {
        links.forEach((place, link) -> {
            if (Places.isAt(place, location)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
