package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.ModuleCard;
import vn.quantriet.shared.ui.Unbroken;

/** A module as one row of a list. */
class ModuleRow extends Anchor {

    ModuleRow(ModuleCard card) {
        super(CatalogueRoutes.module(card.module()));
        addClassName("qt-row");
        var title = Unbroken.of(card.edition().title());
        title.addClassName("qt-strong");
        var line = new Div(ModuleWords.line(this, card));
        line.addClassName("qt-t");
        add(new Div(title, line), ModuleWords.progress(this, card.progress()));
    }

    static Div rows(List<ModuleCard> cards) {
        var rows = new Div();
        rows.addClassName("qt-rows");
        cards.forEach(card -> rows.add(new ModuleRow(card)));
        return rows;
    }
}
