package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.List;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.Library;
import vn.quantriet.catalogue.LibraryFilter;
import vn.quantriet.catalogue.ModuleCard;
import vn.quantriet.catalogue.SearchResult;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;

/** What can be studied: cards or a list, or what was found for some words (UC-017). */
@Route(CatalogueRoutes.LIBRARY)
@Requires(Permission.OWN_PAGES)
class LibraryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Library library;
    private final PageHead head;
    private final LibrarySearch search;
    private final Div found = new Div();

    LibraryView(Library library) {
        this.library = library;
        head = new PageHead(getTranslation("library.menu"), "");
        search = new LibrarySearch(library.years(), this::lookAgain);
        found.addClassName("qt-stack");
        found.getElement().setAttribute("aria-live", "polite");
        add(head, search, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = LibraryQuery.of(event.getLocation().getQueryParameters());
        search.show(query);
        show(query);
    }

    /** Keeps the address true without leaving an entry in the history for every letter. */
    private void lookAgain(LibraryQuery query) {
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(CatalogueRoutes.LIBRARY, query.address())));
        show(query);
    }

    private void show(LibraryQuery query) {
        found.removeAll();
        if (query.words().isBlank()) {
            showModules(query);
        } else {
            showFound(query);
        }
    }

    private void showModules(LibraryQuery query) {
        var cards = library.modules(query.filter());
        head.setHeadline(headline(query, cards));
        if (!cards.isEmpty()) {
            found.add(query.asList() ? ModuleRow.rows(cards) : cards(cards));
        } else if (query.isFiltered()) {
            found.add(nothingLeft());
        } else {
            found.add(new EmptyState(getTranslation("library.empty.title"), getTranslation("library.empty.text")));
        }
    }

    private String headline(LibraryQuery query, List<ModuleCard> cards) {
        var count = Format.count(cards.size());
        if (query.isFiltered()) {
            return getTranslation("library.headline.filtered", count);
        }
        var done = cards.stream().filter(ModuleCard::done).count();
        return done == 0
                ? getTranslation("library.headline", count)
                : getTranslation("library.headline.done", count, Format.count(done));
    }

    private static Component cards(List<ModuleCard> cards) {
        var grid = new Div();
        grid.addClassName("qt-cards");
        cards.forEach(card -> grid.add(new ModuleTile(card)));
        return grid;
    }

    private void showFound(LibraryQuery query) {
        var result = library.search(query.words(), query.filter());
        head.setHeadline(headline(query.words(), result));
        found.add(result.isEmpty() ? nothingFound(query) : new SearchHits(result));
    }

    private String headline(String words, SearchResult result) {
        var count = result.moduleCount() + result.sectionCount() + result.documentCount();
        return count == 0
                ? getTranslation("library.found.nothing", words)
                : getTranslation("library.found", Format.count(count), words);
    }

    private EmptyState nothingFound(LibraryQuery query) {
        return query.isFiltered()
                ? nothingLeft()
                : new EmptyState(
                        getTranslation("library.found.nothing.title"), getTranslation("library.found.nothing.text"));
    }

    private EmptyState nothingLeft() {
        return new EmptyState(
                getTranslation("library.filtered.nothing.title"),
                getTranslation("library.filtered.nothing.text"),
                new Button(getTranslation("library.filter.clear"), click -> {
                    var all = new LibraryQuery(search.words(), LibraryFilter.ALL, search.asList());
                    search.show(all);
                    lookAgain(all);
                }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.menu");
    }
}
