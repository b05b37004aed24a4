package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;
import vn.quantriet.organisation.OrganisationRoutes;
import vn.quantriet.organisation.UnitFound;
import vn.quantriet.shared.ui.Icon;

/** Finds a unit by a part of its name, diacritics or not. */
class UnitSearch extends Div {

    private static final int FEWEST_LETTERS = 2;

    private final TextField field = new TextField();
    private final Div found = new Div();
    private final Function<String, List<UnitFound>> search;

    UnitSearch(Function<String, List<UnitFound>> search) {
        this.search = search;
        addClassNames("qt-stack", "qt-search");
        field.setLabel(getTranslation("organisation.search"));
        field.setPlaceholder(getTranslation("organisation.search.example"));
        field.setPrefixComponent(new Icon("search"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> show(change.getValue().strip()));
        found.getElement().setAttribute("aria-live", "polite");
        add(field, found);
    }

    void clear() {
        field.clear();
    }

    private void show(String text) {
        found.removeAll();
        found.removeClassName("qt-rows");
        if (text.length() < FEWEST_LETTERS) {
            return;
        }
        var units = search.apply(text);
        if (units.isEmpty()) {
            found.add(new Paragraph(getTranslation("organisation.search.nothing", text)));
        } else {
            found.addClassName("qt-rows");
            units.forEach(unit -> found.add(row(unit)));
        }
    }

    private static Anchor row(UnitFound unit) {
        var words = new Div(new Span(unit.name()));
        if (unit.parentName() != null) {
            var parent = new Div(unit.parentName());
            parent.addClassName("qt-t");
            words.add(parent);
        }
        var link = new Anchor(OrganisationRoutes.unit(unit.id()), words, new Icon("chevron"));
        link.addClassName("qt-row");
        return link;
    }
}
