package vn.quantriet.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import vn.quantriet.shared.MenuEntry;
import vn.quantriet.shared.ui.Icon;

/** Rows to go on from, each a link over the whole width. */
class Rows extends Div {

    Rows() {
        addClassName("qt-rows");
    }

    static Rows of(List<MenuEntry> places) {
        var rows = new Rows();
        places.forEach(place -> rows.add(place.icon(), rows.getTranslation(place.textKey()), place.view()));
        return rows;
    }

    Rows add(String icon, String text, Class<? extends Component> view) {
        var row = new RouterLink();
        row.setRoute(view);
        return add(row, icon, text);
    }

    /** A page of another room; left out as long as there is none at the address. */
    Rows addIfThere(String icon, String text, String address) {
        RouteConfiguration.forApplicationScope().getRoute(address).ifPresent(view -> add(icon, text, view));
        return this;
    }

    private Rows add(RouterLink row, String icon, String text) {
        row.addClassName("qt-row");
        row.add(new Icon(icon), new Span(text), new Icon("chevron"));
        add(row);
        return this;
    }
}
