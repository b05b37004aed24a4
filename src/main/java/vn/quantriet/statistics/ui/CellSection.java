package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.figures.UnitProgress;
import vn.quantriet.organisation.UnitFigures;
import vn.quantriet.shared.ui.Card;

/** A chi bộ: part by part, and the way to its names for who may open them. */
class CellSection extends Card {

    CellSection(UnitProgress cell, @Nullable Anchor names) {
        add(new H2(getTranslation("statistics.parts.title")));
        if (cell.brokenDown()) {
            add(PartsTable.of(this, cell));
        } else {
            add(new Paragraph(getTranslation("statistics.too-few", UnitFigures.SMALLEST_GROUP)));
        }
        if (names != null) {
            names.addClassName("qt-button");
            add(names);
        }
    }
}
