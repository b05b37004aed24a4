package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Map;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.Library;
import vn.quantriet.catalogue.content.PartyDocument;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.shared.ui.Unbroken;

/** The register of documents, newest first; found by number in any spelling, by title or body (UC-017). */
@Route(CatalogueRoutes.DOCUMENTS)
@Requires(Permission.OWN_PAGES)
class DocumentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "tim";
    private static final int LONGEST = 200;

    private final Library library;
    private final PageHead head;
    private final TextField words = new TextField();
    private final Div list = new Div();

    DocumentsView(Library library) {
        this.library = library;
        var back = new Anchor(CatalogueRoutes.LIBRARY, getTranslation("library.back"));
        back.addClassName("qt-button");
        head = new PageHead(getTranslation("library.documents"), "", back);
        words.setLabel(getTranslation("library.documents.search"));
        words.setPlaceholder(getTranslation("library.documents.search.example"));
        words.setPrefixComponent(new Icon("search"));
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                lookAgain();
            }
        });
        list.getElement().setAttribute("aria-live", "polite");
        var search = new Div(words);
        search.addClassName("qt-search");
        add(head, search, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .orElse(""));
        show();
    }

    private void lookAgain() {
        var address = words.getValue().isBlank()
                ? QueryParameters.empty()
                : QueryParameters.simple(Map.of(WORDS, words.getValue()));
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(CatalogueRoutes.DOCUMENTS, address)));
        show();
    }

    private void show() {
        var documents = library.documents(words.getValue());
        head.setHeadline(
                words.getValue().isBlank()
                        ? getTranslation("library.documents.headline", Format.count(documents.size()))
                        : getTranslation("library.documents.found", Format.count(documents.size()), words.getValue()));
        list.removeAll();
        list.setClassName("qt-rows", !documents.isEmpty());
        documents.forEach(document -> list.add(row(document)));
        if (documents.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("library.documents.nothing.title"),
                    getTranslation("library.documents.nothing.text")));
        }
    }

    private Component row(PartyDocument document) {
        var name = Unbroken.of(DocumentWords.name(this, document));
        name.addClassName("qt-strong");
        var line = new Div(DocumentWords.issued(this, document));
        line.addClassName("qt-t");
        var text = new Div(name, line);
        if (!document.title().isEmpty() && !document.title().equals(DocumentWords.name(this, document))) {
            var title = new Div(document.title());
            title.addClassName("qt-s");
            text.add(title);
        }
        var row = new Anchor(
                CatalogueRoutes.document(document.key()), text, DocumentWords.status(this, document.status()));
        row.addClassName("qt-row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.documents");
    }
}
