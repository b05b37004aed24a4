package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.DisplaySettings;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.shell.ShellRoutes;

/** The person's own page: who one is here, one's data and devices, how the screen looks, and the way out. */
@Route(ShellRoutes.OWN_PAGE)
@Requires(Permission.OWN_PAGES)
class OwnView extends Div implements HasDynamicTitle {

    OwnView(SignedIn signedIn, Places places) {
        var who = signedIn.find().orElseThrow();
        add(
                new PageHead(who.unitName(), who.name()),
                facts(who),
                new Rows().add("lock", getTranslation("shell.data.link"), MyDataView.class));
        var others = places.besidesPhone();
        if (!others.isEmpty()) {
            var rows = Rows.of(others);
            rows.addClassName("qt-phone-only");
            add(rows);
        }
        add(new Card(new H2(getTranslation("shell.own.display")), new DisplaySettings()));
    }

    private Card facts(SignedIn.Who who) {
        var person = who.person();
        var facts = new DescriptionList();
        facts.addClassName("qt-facts");
        add(facts, "shell.own.code", person == null ? "" : person.code());
        add(facts, "shell.own.unit", who.unitName());
        return new Card(facts);
    }

    private void add(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(Format.orDash(value)));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("shell.own.place"));
    }
}
