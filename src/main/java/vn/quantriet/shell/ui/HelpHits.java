package vn.quantriet.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import vn.quantriet.shell.ShellRoutes;
import vn.quantriet.shell.help.GuideHit;

/** Where the words stand in the guide, each with a few words around. */
class HelpHits extends Div {

    HelpHits(List<GuideHit> hits) {
        addClassName("qt-rows");
        hits.stream().map(HelpHits::row).forEach(this::add);
    }

    private static Component row(GuideHit hit) {
        var heading = new Div(hit.passage().heading());
        heading.addClassName("qt-strong");
        var page = new Div(hit.page().title());
        page.addClassName("qt-t");
        var row = new Anchor(
                ShellRoutes.help(hit.page().name(), hit.passage().anchor()), new Div(heading, page, excerpt(hit)));
        row.addClassName("qt-row");
        // a page load of its own: the browser then goes to the heading by itself
        row.setRouterIgnore(true);
        return row;
    }

    private static Component excerpt(GuideHit hit) {
        var excerpt = new Span();
        excerpt.addClassName("qt-s");
        excerpt.add(hit.before());
        if (!hit.found().isEmpty()) {
            excerpt.getElement().appendChild(new Element("mark").setText(hit.found()));
        }
        excerpt.add(hit.after());
        return new Div(excerpt);
    }
}
