package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.ModuleCard;
import vn.quantriet.shared.ui.Unbroken;

/** A module as a card; the whole of it leads to the module's page. */
class ModuleTile extends Article {

    ModuleTile(ModuleCard card) {
        addClassNames("qt-card", "qt-tile");
        var link = new Anchor(
                CatalogueRoutes.module(card.module()),
                Unbroken.of(card.edition().shortTitle()));
        link.addClassName("qt-stretch");
        var line = new Div(ModuleWords.line(this, card));
        line.addClassName("qt-t");
        var title = new Paragraph(Unbroken.of(card.edition().title()));
        title.addClassName("qt-s");
        add(ModuleWords.chips(this, card), new H2(link), title, line, ModuleWords.bar(card.progress()));
    }
}
