package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.figures.Overview.SlowCell;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;

/** The ten chi bộ furthest behind, for a call rather than a ranking. */
class SlowestSection extends Card {

    SlowestSection(List<SlowCell> cells, Function<UnitId, String> address) {
        add(new H2(getTranslation("statistics.slowest")));
        var rows = new Div();
        rows.addClassName("qt-slowest");
        cells.forEach(cell -> rows.add(row(cell, address)));
        add(rows);
    }

    private Component row(SlowCell cell, Function<UnitId, String> address) {
        var figures = new Span(getTranslation(
                "statistics.slowest.figures",
                Format.count(cell.done()),
                Format.count(cell.eligible()),
                Format.rate(cell.done(), cell.eligible())));
        figures.addClassNames("qt-s", "qt-num");
        if (cell.within()) {
            return new Anchor(address.apply(cell.unit()), new Span(cell.name()), figures);
        }
        return new Div(new Span(cell.name()), figures);
    }
}
