package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.catalogue.Library;
import vn.quantriet.catalogue.ModuleCard;
import vn.quantriet.catalogue.ModuleStep;
import vn.quantriet.catalogue.content.PartyDocument;
import vn.quantriet.catalogue.content.StudyModule;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.shared.ui.Unbroken;

/** One module: what it is about in one page, its sections, its documents, where its text stands (UC-017). */
@Route(CatalogueRoutes.LIBRARY + "/:" + ModuleView.MODULE)
@Requires(Permission.OWN_PAGES)
class ModuleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String MODULE = "module";

    private final Library library;
    private final Editions editions;
    private final List<ModuleStep> steps;
    private final ZoneId zone;
    private String title = "";

    ModuleView(Library library, Editions editions, List<ModuleStep> steps, Clock clock) {
        this.library = library;
        this.editions = editions;
        this.steps = steps;
        this.zone = clock.getZone();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get(MODULE)
                .flatMap(library::module)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(ModuleCard card) {
        var hash = card.edition().hash();
        var text = editions.text(hash);
        title = card.edition().shortTitle();
        add(
                new PageHead(ModuleWords.line(this, card), card.edition().title(), actions(card)),
                new NoticeList(card.module(), editions.notices(hash)),
                split(card, text));
    }

    private Component[] actions(ModuleCard card) {
        return Stream.concat(Stream.of(start(card)), steps.stream().map(step -> link(step, card)))
                .toArray(Component[]::new);
    }

    /** A page load of its own: without network the service worker answers it. */
    private Component link(ModuleStep step, ModuleCard card) {
        var link = new Anchor(step.address(card.module()), getTranslation(step.text()));
        link.addClassNames("qt-button", card.done() ? "qt-button-primary" : "qt-button-quiet");
        link.setRouterIgnore(true);
        return link;
    }

    private Anchor start(ModuleCard card) {
        var progress = card.progress();
        var begun = progress != null && (progress.read() > 0 || progress.lastAt() != null);
        var key = card.done() ? "library.module.again" : begun ? "library.module.go-on" : "library.module.start";
        var start = new Anchor(CatalogueRoutes.reader(card.module(), null), getTranslation(key));
        start.setRouterIgnore(true);
        start.addClassNames("qt-button", card.done() ? "qt-button-quiet" : "qt-button-primary");
        return start;
    }

    private Div split(ModuleCard card, StudyModule text) {
        var left = new Div(
                titled("library.module.summary", new ReadingText(text.introduction() + text.summary())),
                titled("library.module.sections", sections(card)));
        left.addClassName("qt-stack");
        var right = new Div(
                titled("library.module.about", new ModuleFacts(card, zone)),
                titled("library.module.documents", documents(card)));
        right.addClassName("qt-stack");
        var split = new Div(left, right);
        split.addClassName("qt-split");
        return split;
    }

    private Component sections(ModuleCard card) {
        var list = new Div();
        list.addClassNames("qt-rows", "qt-rows-flat", "qt-sections");
        for (var section : card.edition().sections()) {
            var number = new Span(Integer.toString(section.number()));
            number.addClassNames("qt-t", "qt-num");
            var minutes = new Span(getTranslation("library.minutes", section.minutes()));
            minutes.addClassName("qt-t");
            var row = new Anchor(
                    CatalogueRoutes.reader(card.module(), section.tag()), number, new Span(section.title()), minutes);
            row.setRouterIgnore(true);
            row.addClassName("qt-row");
            list.add(row);
        }
        return list;
    }

    private Component documents(ModuleCard card) {
        var list = new Div();
        list.addClassNames("qt-rows", "qt-rows-flat");
        editions.documentsOf(card.edition().hash()).forEach(document -> list.add(row(document)));
        return list;
    }

    private Component row(PartyDocument document) {
        var line = new Div(DocumentWords.issued(this, document));
        line.addClassName("qt-t");
        var row = new Anchor(
                CatalogueRoutes.document(document.key()),
                new Div(Unbroken.of(DocumentWords.name(this, document)), line),
                new Icon("chevron"));
        row.addClassName("qt-row");
        return row;
    }

    private Card titled(String titleKey, Component content) {
        return new Card(new H2(getTranslation(titleKey)), content);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
