package vn.quantriet.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.HomeCard;
import vn.quantriet.shared.HomeLine;
import vn.quantriet.shared.MenuEntry;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.shell.ShellRoutes;

/** The first page after signing in: what is to be done next, and for people with an office the way to their work. */
@Route(ShellRoutes.HOME)
@Requires(Permission.OWN_PAGES)
class HomeView extends Div implements HasDynamicTitle {

    HomeView(SignedIn signedIn, List<HomeLine> lines, List<HomeCard> cards, Places places, Clock clock) {
        var who = signedIn.find().orElseThrow();
        add(new PageHead(today(LocalDate.now(clock)), getTranslation("shell.home.greeting", who.givenName())));
        lines.stream().map(HomeLine::line).flatMap(Optional::stream).forEach(this::addBelowGreeting);
        var shown = cards.stream()
                .sorted(Comparator.comparingInt(HomeCard::order))
                .map(HomeCard::card)
                .flatMap(Optional::stream)
                .toList();
        add(shown.isEmpty() ? nothingYet() : cards(shown));
        add(onward(places.visible()));
    }

    private void addBelowGreeting(Component line) {
        line.addClassName("qt-home-line");
        add(line);
    }

    private String today(LocalDate day) {
        return getTranslation("shell.day." + day.getDayOfWeek().getValue()) + ", " + Format.day(day);
    }

    private static Div cards(List<Component> shown) {
        var cards = new Div();
        cards.add(shown);
        cards.addClassNames("qt-cards", "qt-uneven");
        return cards;
    }

    private EmptyState nothingYet() {
        return new EmptyState(getTranslation("shell.home.nothing.title"), getTranslation("shell.home.nothing.text"));
    }

    /** The places of the person's office, and what everybody has. */
    private Component onward(List<MenuEntry> places) {
        var rows = Rows.of(places.stream()
                        .filter(place -> place.view() != HomeView.class && place.view() != OwnView.class)
                        .toList())
                .add("lock", getTranslation("shell.data.link"), MyDataView.class);
        rows.addClassName("qt-tiles");
        var section = new Div(new H2(getTranslation("shell.home.onward")), rows);
        section.addClassName("qt-stack");
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home.place");
    }
}
