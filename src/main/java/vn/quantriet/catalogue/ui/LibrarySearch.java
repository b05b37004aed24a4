package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.LibraryFilter;
import vn.quantriet.catalogue.content.ModuleKind;
import vn.quantriet.shared.ui.Icon;

/** The words looked for and the filters; tells whenever a person changed something. */
class LibrarySearch extends Div {

    private static final int LONGEST = 200;

    private final Consumer<LibraryQuery> onChange;
    private final TextField words = new TextField();
    private final Select<ModuleKind> kind;
    private final Select<Integer> year;
    private final Select<Boolean> inForce;
    private final Select<Boolean> done;
    private final Select<Boolean> look = new Select<>();
    private final NativeDetails more;

    LibrarySearch(List<Integer> years, Consumer<LibraryQuery> onChange) {
        this.onChange = onChange;
        addClassNames("qt-stack", "qt-search", "qt-library-search");
        words.setLabel(getTranslation("library.search"));
        words.setPlaceholder(getTranslation("library.search.example"));
        words.setPrefixComponent(new Icon("search"));
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(this::changed);
        kind = choice("library.filter.kind", Arrays.asList(ModuleKind.values()), this::name);
        year = choice("library.filter.year", years, Object::toString);
        inForce = choice("library.filter.in-force", List.of(true, false), this::inForceName);
        done = choice("library.filter.done", List.of(false, true), this::doneName);
        look.setLabel(getTranslation("library.look"));
        look.setItems(false, true);
        look.setItemLabelGenerator(list -> getTranslation(list ? "library.look.list" : "library.look.cards"));
        look.addValueChangeListener(this::changed);
        var filters = new Div(kind, year, inForce, done, look);
        filters.addClassName("qt-filter");
        more = new NativeDetails(getTranslation("library.filter"), filters);
        more.addClassName("qt-more");
        var documents = new Anchor(CatalogueRoutes.DOCUMENTS, getTranslation("library.documents.link"));
        var tools = new Div(more, documents);
        tools.addClassName("qt-tools");
        add(words, tools);
    }

    /** Shows a query without telling of it. */
    void show(LibraryQuery query) {
        words.setValue(query.words());
        kind.setValue(query.filter().kind());
        year.setValue(query.filter().year());
        inForce.setValue(query.filter().inForce());
        done.setValue(query.filter().done());
        look.setValue(query.asList());
        more.setOpen(query.isFiltered());
    }

    String words() {
        return words.getValue();
    }

    boolean asList() {
        return Boolean.TRUE.equals(look.getValue());
    }

    private <T> Select<T> choice(String labelKey, List<T> items, ItemLabelGenerator<T> names) {
        var select = new Select<T>();
        select.setLabel(getTranslation(labelKey));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("library.filter.all"));
        select.setPlaceholder(getTranslation("library.filter.all"));
        select.setItemLabelGenerator(item -> label(item, names));
        select.addValueChangeListener(this::changed);
        return select;
    }

    /** The component asks for the name of "nothing chosen", too. */
    private <T> String label(@Nullable T item, ItemLabelGenerator<T> names) {
        return item == null ? getTranslation("library.filter.all") : names.apply(item);
    }

    private String name(ModuleKind value) {
        return getTranslation("catalogue.kind." + value.name());
    }

    private String inForceName(Boolean value) {
        return getTranslation(value ? "library.filter.in-force.yes" : "library.filter.in-force.no");
    }

    private String doneName(Boolean value) {
        return getTranslation(value ? "library.filter.done.yes" : "library.filter.done.no");
    }

    private void changed(AbstractField.ComponentValueChangeEvent<?, ?> change) {
        if (change.isFromClient()) {
            onChange.accept(new LibraryQuery(
                    words.getValue(),
                    new LibraryFilter(kind.getValue(), year.getValue(), inForce.getValue(), done.getValue()),
                    asList()));
        }
    }
}
