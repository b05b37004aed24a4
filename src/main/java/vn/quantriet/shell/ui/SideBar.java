package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import vn.quantriet.access.SignIn;
import vn.quantriet.shared.MenuEntry;
import vn.quantriet.shared.ui.Brand;
import vn.quantriet.shared.ui.DisplaySettings;

/** The side bar of a laptop: the places, and at the foot who is signed in. */
class SideBar extends Aside {

    private final MenuBar menu;

    SideBar(SignedIn.Who who, List<MenuEntry> places, SignIn signIn) {
        addClassName("qt-side");
        menu = new MenuBar("shell.menu", places);
        var foot = new Div(name(who), DisplaySettings.opener(true), new SignOutButton(signIn, "qt-aa"));
        foot.addClassName("qt-side-foot");
        add(new Brand(""), menu, foot);
    }

    MenuBar menu() {
        return menu;
    }

    private static Div name(SignedIn.Who who) {
        var words = new Div();
        words.addClassNames("qt-who", "qt-t");
        words.getElement().appendChild(new Element("b").setText(who.name()));
        words.add(new Span(who.unitName()));
        return words;
    }
}
