package vn.quantriet.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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

    private Rows add(RouterLink row, String icon, String text) {
        row.addClassName("qt-row");
        row.add(new Icon(icon), new Span(text), new Icon("chevron"));
        add(row);
        return this;
    }
}
