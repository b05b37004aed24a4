package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.SignIn;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.MenuEntry;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.DisplaySettings;
import vn.quantriet.shared.ui.FactList;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.shell.ShellRoutes;

/** The person's own page: who one is here, one's data and devices, how the screen looks, and the way out. */
@Route(ShellRoutes.OWN_PAGE)
@Requires(Permission.OWN_PAGES)
class OwnView extends Div implements HasDynamicTitle {

    OwnView(SignedIn signedIn, Places places, SignIn signIn) {
        var who = signedIn.find().orElseThrow();
        var left = new Div(facts(who), about());
        left.addClassName("qt-stack");
        var others = places.besidesPhone();
        if (!others.isEmpty()) {
            left.add(others(others));
        }
        left.add(new SignOutButton(signIn, "qt-button"));
        var halves = new Div(left, display());
        halves.addClassName("qt-halves");
        add(new PageHead(who.unitName(), who.name()), halves);
    }

    private Div others(List<MenuEntry> places) {
        var others = new Div(new H2(getTranslation("shell.own.more")), Rows.of(places));
        others.addClassNames("qt-stack", "qt-phone-only");
        return others;
    }

    private Rows about() {
        return new Rows()
                .add("lock", getTranslation("shell.data.link"), MyDataView.class)
                .addIfThere("device", getTranslation("shell.own.devices"), AccessRoutes.DEVICES);
    }

    private Card display() {
        return new Card(new H2(getTranslation("shell.own.display")), new DisplaySettings());
    }

    private Card facts(SignedIn.Who who) {
        var person = who.person();
        var facts = new FactList();
        facts.add(getTranslation("shell.own.code"), Format.orDash(person == null ? "" : person.code()));
        facts.add(getTranslation("shell.own.unit"), Format.orDash(who.unitName()));
        return new Card(facts);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.own.place");
    }
}
