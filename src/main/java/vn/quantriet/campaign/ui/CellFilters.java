package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import vn.quantriet.campaign.cell.CellFilter;
import vn.quantriet.shared.ui.Icon;

/** Whom to show of a chi bộ, and in which order. */
class CellFilters extends Div {

    private final TextField text = new TextField();
    private final Select<CellFilter.Show> show = new Select<>();
    private final Select<CellFilter.Order> order = new Select<>();

    CellFilters(CellFilter filter, Consumer<CellFilter> onChange) {
        addClassNames("qt-filters", "qt-cell-filters", "qt-no-print");
        text.setLabel(getTranslation("campaign.cell.search"));
        text.setPlaceholder(getTranslation("campaign.cell.search.example"));
        text.setPrefixComponent(new Icon("search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(filter.text());
        show.setLabel(getTranslation("campaign.cell.show"));
        show.setItems(CellFilter.Show.values());
        show.setItemLabelGenerator(value -> getTranslation("campaign.cell.show." + value.name()));
        show.setValue(filter.show());
        order.setLabel(getTranslation("campaign.cell.order"));
        order.setItems(CellFilter.Order.values());
        order.setItemLabelGenerator(value -> getTranslation("campaign.cell.order." + value.name()));
        order.setValue(filter.order());
        text.addValueChangeListener(change -> onChange.accept(chosen()));
        show.addValueChangeListener(change -> onChange.accept(chosen()));
        order.addValueChangeListener(change -> onChange.accept(chosen()));
        add(text, show, order);
    }

    private CellFilter chosen() {
        return new CellFilter(text.getValue(), show.getValue(), order.getValue());
    }
}
