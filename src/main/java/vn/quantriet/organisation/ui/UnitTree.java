package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.UnitPage;
import vn.quantriet.organisation.UnitRow;
import vn.quantriet.shared.Format;

/** The tree of a laptop screen. It holds the levels that were opened, no others; each is fetched when first opened. */
class UnitTree extends TreeGrid<UnitRow> {

    private final Map<UnitId, List<UnitRow>> levels = new HashMap<>();
    private final Function<UnitId, List<UnitRow>> fetch;
    private List<UnitRow> top = List.of();

    UnitTree(Function<UnitId, List<UnitRow>> fetch, Consumer<UnitId> onSelect) {
        this.fetch = fetch;
        addClassName("qt-unit-tree");
        addComponentHierarchyColumn(UnitTree::name)
                .setHeader(getTranslation("organisation.tree.unit"))
                .setFlexGrow(1);
        number(row -> Format.count(row.figures().onList()), "organisation.tree.members");
        number(UnitTree::eligible, "organisation.tree.eligible");
        setDataProvider(new Levels());
        addItemClickListener(click -> onSelect.accept(click.getItem().id()));
    }

    private void number(Function<UnitRow, String> value, String headerKey) {
        addColumn(value::apply)
                .setHeader(getTranslation(headerKey))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.5rem")
                .setFlexGrow(0)
                .setPartNameGenerator(row -> "qt-num");
    }

    /** Shows the part of the tree around the opened unit, with the way down to it unfolded. */
    void show(UnitPage page) {
        top = page.top();
        page.path().forEach(row -> levels.put(row.id(), page.below(row.id())));
        levels.put(page.selected().id(), page.below(page.selected().id()));
        getDataProvider().refreshAll();
        page.path().forEach(this::expand);
        if (page.path().isEmpty()) {
            expand(page.selected());
        }
        select(page.selected());
    }

    private List<UnitRow> level(@Nullable UnitRow parent) {
        return parent == null ? top : levels.computeIfAbsent(parent.id(), fetch);
    }

    private static Span name(UnitRow row) {
        var name = new Span(row.name());
        name.setTitle(row.name());
        return name;
    }

    private static String eligible(UnitRow row) {
        var eligible = row.figures().eligible();
        return eligible == null ? Format.orDash(null) : Format.count(eligible);
    }

    private class Levels extends AbstractBackEndHierarchicalDataProvider<UnitRow, Void> {

        @Override
        public int getChildCount(HierarchicalQuery<UnitRow, Void> query) {
            return (int) level(query.getParent()).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit())
                    .count();
        }

        @Override
        public boolean hasChildren(UnitRow row) {
            return row.hasUnitsBelow();
        }

        @Override
        protected Stream<UnitRow> fetchChildrenFromBackEnd(HierarchicalQuery<UnitRow, Void> query) {
            return level(query.getParent()).stream().skip(query.getOffset()).limit(query.getLimit());
        }

        @Override
        public Object getId(UnitRow row) {
            return row.id();
        }
    }
}
