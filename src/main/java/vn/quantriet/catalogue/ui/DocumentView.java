package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.Library;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.PartyDocument;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.FactList;
import vn.quantriet.shared.ui.PageHead;

/** What the register knows of one document, and what does not stand firm yet (UC-017). */
@Route(CatalogueRoutes.DOCUMENTS + "/:" + DocumentView.DOCUMENT)
@Requires(Permission.OWN_PAGES)
class DocumentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String DOCUMENT = "document";

    private final Library library;
    private String title = "";

    DocumentView(Library library) {
        this.library = library;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get(DOCUMENT)
                .flatMap(library::documentAt)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(PartyDocument document) {
        title = DocumentWords.name(this, document);
        var right = new Div(modules(document), sources(document));
        right.addClassName("qt-stack");
        var left = new Div(facts(document), note(document));
        left.addClassName("qt-stack");
        var split = new Div(left, right);
        split.addClassName("qt-split");
        var head = new PageHead(
                DocumentWords.issued(this, document),
                title,
                officialText(document).stream().toArray(Component[]::new));
        add(head);
        if (!document.title().isEmpty() && !document.title().equals(title)) {
            var full = new Paragraph(document.title());
            full.addClassName("qt-lead");
            add(full);
        }
        var chips = new Div(DocumentWords.status(this, document.status()));
        chips.addClassName("qt-chips");
        add(chips, split);
    }

    private Optional<Anchor> officialText(PartyDocument document) {
        return Optional.ofNullable(document.officialText()).map(address -> {
            var link = outside(address, getTranslation("library.document.open"));
            link.addClassNames("qt-button", "qt-button-primary");
            return link;
        });
    }

    private Card facts(PartyDocument document) {
        var facts = new FactList();
        facts.add(getTranslation("library.document.number"), document.number());
        facts.add(getTranslation("library.document.date"), Format.day(document.date()));
        facts.add(getTranslation("library.document.body"), known(document.body()));
        facts.add(getTranslation("library.document.signer"), known(document.signer()));
        if (!document.term().isEmpty()) {
            facts.add(getTranslation("library.document.term"), document.term());
        }
        if (document.inForceFrom() != null) {
            facts.add(getTranslation("library.document.from"), Format.day(document.inForceFrom()));
        }
        if (document.inForceUntil() != null) {
            facts.add(getTranslation("library.document.until"), Format.day(document.inForceUntil()));
        }
        var card = titled("library.document.about", facts);
        Optional.ofNullable(document.replacedBy())
                .ifPresent(key -> card.add(related("library.document.replaced-by", key)));
        document.replaces().forEach(key -> card.add(related("library.document.replaces", key)));
        return card;
    }

    private String known(String text) {
        return text.isEmpty() ? getTranslation("library.document.unchecked") : text;
    }

    private Component related(String labelKey, DocumentKey key) {
        var name = library.document(key)
                .map(document -> DocumentWords.name(this, document))
                .orElse(key.value());
        return new Paragraph(new Span(getTranslation(labelKey) + " "), new Anchor(CatalogueRoutes.document(key), name));
    }

    private Component note(PartyDocument document) {
        var note = new Paragraph(document.note());
        note.addClassName("qt-note");
        note.setVisible(!document.note().isBlank());
        return note;
    }

    private Component modules(PartyDocument document) {
        var cards = library.citing(document.key());
        return titled(
                "library.document.modules",
                cards.isEmpty()
                        ? new Paragraph(getTranslation("library.document.no-modules"))
                        : flat(ModuleRow.rows(cards)));
    }

    private static Div flat(Div rows) {
        rows.addClassName("qt-rows-flat");
        return rows;
    }

    private Component sources(PartyDocument document) {
        var list = new UnorderedList();
        list.addClassName("qt-sources");
        document.sources().forEach(source -> {
            var grade =
                    new Span(getTranslation("library.source." + source.grade().name()));
            grade.addClassName("qt-t");
            list.add(new ListItem(outside(source.address(), source.title()), grade));
        });
        var card = titled("library.document.sources", list);
        card.setVisible(!document.sources().isEmpty());
        return card;
    }

    private static Anchor outside(String address, String text) {
        var link = new Anchor(address, text);
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private Card titled(String titleKey, Component content) {
        return new Card(new H2(getTranslation(titleKey)), content);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
