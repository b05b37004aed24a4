package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionComparison.Kind;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;

/** What changed between two editions of a module, word by word; at first from the one before to the newest (UC-015). */
@Route(CatalogueRoutes.LIBRARY + "/:" + ModuleView.MODULE + "/" + CatalogueRoutes.CHANGES)
@Requires(Permission.OWN_PAGES)
class ChangesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Query parameters: from which edition, to which. */
    private static final String FROM = "tu";

    private static final String TO = "den";

    private final Editions editions;
    private final ZoneId zone;

    ChangesView(Editions editions, Clock clock) {
        this.editions = editions;
        this.zone = clock.getZone();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var module = event.getRouteParameters().get(ModuleView.MODULE).orElse("");
        var known = editions.ofModule(module);
        if (known.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var address = event.getLocation().getQueryParameters();
        var newer = named(address, TO, known).orElse(known.getFirst());
        var older = named(address, FROM, known).or(() -> before(newer, known));
        older.ifPresentOrElse(from -> show(known, from, newer), () -> showOnlyOne(newer));
    }

    private static Optional<Edition> named(QueryParameters address, String name, List<Edition> known) {
        return address.getSingleParameter(name)
                .flatMap(EditionHash::parse)
                .flatMap(hash -> known.stream()
                        .filter(edition -> edition.hash().equals(hash))
                        .findFirst());
    }

    private static Optional<Edition> before(Edition edition, List<Edition> known) {
        return known.stream().filter(other -> other.number() < edition.number()).findFirst();
    }

    private void showOnlyOne(Edition edition) {
        add(
                new PageHead(edition.shortTitle(), getTranslation("library.changes.first.title")),
                new EmptyState(
                        getTranslation("library.edition", edition.number(), Format.moment(edition.publishedAt(), zone)),
                        getTranslation("library.changes.first.text")));
    }

    private void show(List<Edition> known, Edition older, Edition newer) {
        var comparison = editions.compare(older.hash(), newer.hash());
        var changed = comparison.sections().stream()
                .filter(section -> section.kind() != Kind.UNCHANGED)
                .count();
        var headline = comparison.isSame()
                ? getTranslation("library.changes.same")
                : getTranslation("library.changes.headline", Format.count(changed));
        add(new PageHead(newer.shortTitle(), headline), choice(known, older, newer));
        if (!newer.note().isBlank()) {
            var note = new Paragraph(getTranslation("library.changes.note", newer.publishedBy(), newer.note()));
            note.addClassName("qt-note");
            add(note);
        }
        add(new ComparisonSection(comparison));
    }

    private Div choice(List<Edition> known, Edition older, Edition newer) {
        var from = select("library.changes.from", known, older);
        var to = select("library.changes.to", known, newer);
        from.addValueChangeListener(change -> go(change.getValue(), newer));
        to.addValueChangeListener(change -> go(older, change.getValue()));
        var choice = new Div(from, to);
        choice.addClassNames("qt-filter", "qt-filter-wide");
        return choice;
    }

    private Select<Edition> select(String labelKey, List<Edition> known, Edition chosen) {
        var select = new Select<Edition>();
        select.setLabel(getTranslation(labelKey));
        select.setItems(known);
        select.setItemLabelGenerator(edition ->
                getTranslation("library.edition", edition.number(), Format.moment(edition.publishedAt(), zone)));
        select.setValue(chosen);
        return select;
    }

    private void go(Edition from, Edition to) {
        getUI().ifPresent(ui -> ui.navigate(
                CatalogueRoutes.changes(to.module()),
                QueryParameters.simple(
                        Map.of(FROM, from.hash().value(), TO, to.hash().value()))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.changes.title");
    }
}
