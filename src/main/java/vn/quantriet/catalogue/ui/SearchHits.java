package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.SearchResult;
import vn.quantriet.catalogue.SearchResult.DocumentHit;
import vn.quantriet.catalogue.SearchResult.ModuleHit;
import vn.quantriet.catalogue.SearchResult.Run;
import vn.quantriet.catalogue.SearchResult.SectionHit;
import vn.quantriet.shared.Format;

/** What was found: modules, places in them, documents; each with its words marked. */
class SearchHits extends Div {

    SearchHits(SearchResult result) {
        addClassName("qt-stack");
        group(
                "library.found.modules",
                result.moduleCount(),
                result.modules().stream().map(this::row).toList());
        group(
                "library.found.sections",
                result.sectionCount(),
                result.sections().stream().map(this::row).toList());
        group(
                "library.found.documents",
                result.documentCount(),
                result.documents().stream().map(this::row).toList());
    }

    private void group(String titleKey, int count, List<? extends Component> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var list = new Div();
        list.addClassName("qt-rows");
        rows.forEach(list::add);
        var group = new Div(new H2(getTranslation(titleKey, Format.count(count))), list);
        group.addClassName("qt-stack");
        if (count > rows.size()) {
            group.add(new Paragraph(getTranslation("library.found.more", Format.count(rows.size()))));
        }
        add(group);
    }

    private Component row(ModuleHit hit) {
        return row(
                CatalogueRoutes.module(hit.card().module()),
                hit.title(),
                ModuleWords.line(this, hit.card()),
                hit.excerpt());
    }

    private Component row(SectionHit hit) {
        var place = getTranslation(
                "library.found.place",
                hit.card().edition().shortTitle(),
                hit.section().number());
        var row = row(
                CatalogueRoutes.reader(hit.card().module(), hit.section().tag()), hit.title(), place, hit.excerpt());
        // a page load of its own, which the service worker can answer
        row.setRouterIgnore(true);
        return row;
    }

    private Component row(DocumentHit hit) {
        var document = hit.document();
        return row(
                CatalogueRoutes.document(document.key()),
                hit.number(),
                DocumentWords.issued(this, document),
                hit.title());
    }

    private static Anchor row(String address, List<Run> title, String line, List<Run> excerpt) {
        var head = Words.found(title);
        head.addClassName("qt-strong");
        var below = new Div(line);
        below.addClassName("qt-t");
        var words = new Div(head, below);
        if (!excerpt.isEmpty()) {
            var text = new Div(Words.found(excerpt));
            text.addClassName("qt-s");
            words.add(text);
        }
        var link = new Anchor(address, words);
        link.addClassName("qt-row");
        return link;
    }
}
