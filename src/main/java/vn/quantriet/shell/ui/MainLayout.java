package vn.quantriet.shell.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.access.SignIn;
import vn.quantriet.shared.ui.Brand;
import vn.quantriet.shared.ui.DisplaySettings;

/**
 * The frame around every page: a side bar on a laptop, a top and a bottom bar on a phone. Plain HTML elements and a
 * style sheet: lighter than a component for it, and the page scrolls as pages do.
 */
@Layout
@OpenToAll("Not-found pages stand in it too; it offers only the places that the person may see")
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String MAIN_ID = "noi-dung";

    private final Main main = new Main();
    private final transient List<MenuBar> menus;

    MainLayout(SignedIn signedIn, Places places, SignIn signIn) {
        addClassName("qt-frame");
        main.addClassName("qt-main");
        main.setId(MAIN_ID);
        main.getElement().setAttribute("tabindex", "-1");
        var who = signedIn.find();
        var bottom = MenuBar.forPhone(places.onPhone());
        var side = who.map(person -> new SideBar(person, places.visible(), signIn));
        menus = side.map(bar -> List.of(bar.menu(), bottom)).orElse(List.of());
        add(skipLink(), top(who.map(SignedIn.Who::unitName).orElse("")));
        side.ifPresent(this::add);
        add(main);
        if (side.isPresent()) {
            add(bottom);
        }
        add(DisplaySettings.asPopover());
    }

    private Anchor skipLink() {
        var skip = new Anchor("#" + MAIN_ID, getTranslation("shell.skip"));
        skip.addClassName("qt-skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private static Header top(String unitName) {
        var top = new Header(new Brand(unitName), DisplaySettings.opener(false));
        top.addClassName("qt-top");
        return top;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var location = event.getLocation().getPath();
        menus.forEach(menu -> menu.markCurrent(location));
        nameTheTab();
        if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.PAGE_LOAD) {
            // a screen reader goes on with the new page instead of staying on the link
            main.getElement().executeJs("this.focus({preventScroll: true})");
        }
    }

    /** What the page is, then whose it is. */
    private void nameTheTab() {
        getUI().ifPresent(ui -> {
            var page = ui.getInternals().getTitle();
            var portal = getTranslation("shared.portal");
            ui.getPage().setTitle(page == null || page.isBlank() ? portal : page + " · " + portal);
        });
    }
}
