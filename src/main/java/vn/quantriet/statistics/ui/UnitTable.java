package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.figures.UnitProgress;
import vn.quantriet.shared.ui.Card;

/**
 * The tree as a plain table, which prints as it stands: levels are fetched when they are unfolded. On a phone one goes
 * down unit by unit instead.
 */
class UnitTable extends Card {

    private final Function<UnitId, List<UnitProgress>> fetch;
    private final Consumer<UnitId> explain;
    private final Function<UnitId, String> address;
    private final NativeTableBody body;
    private final Map<UnitId, UnitLine> lines = new LinkedHashMap<>();

    UnitTable(Function<UnitId, List<UnitProgress>> fetch, Consumer<UnitId> explain, Function<UnitId, String> address) {
        this.fetch = fetch;
        this.explain = explain;
        this.address = address;
        addClassName("qt-unit-table-card");
        var table = new NativeTable();
        table.addClassNames("qt-table", "qt-table-keep", "qt-unit-table");
        var head = table.getHead().addRow();
        for (var key : List.of("unit", "eligible", "done", "progress", "rate")) {
            var cell = new NativeTableHeaderCell(getTranslation("statistics.column." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        body = table.getBody();
        add(table);
    }

    /** The opened unit with those right below it; what is unfolded further down stays. */
    void show(UnitProgress unit, List<UnitProgress> below) {
        if (lines.containsKey(unit.unit())) {
            lines.get(unit.unit()).show(unit);
            update(unit.unit(), below);
        } else {
            var line = insert(unit, 0, 0);
            line.unfold();
            insertBelow(line, below);
        }
    }

    private UnitLine insert(UnitProgress progress, int depth, int place) {
        var line = new UnitLine(progress, depth, this::toggle, explain, address);
        lines.put(progress.unit(), line);
        body.addComponentAtIndex(place, line);
        return line;
    }

    private void insertBelow(UnitLine parent, List<UnitProgress> below) {
        var place = body.indexOf(parent) + 1;
        for (var progress : below) {
            insert(progress, parent.depth() + 1, place++);
        }
    }

    private void toggle(UnitLine line) {
        if (line.isUnfolded()) {
            fold(line);
        } else {
            line.unfold();
            insertBelow(line, fetch.apply(line.unit()));
        }
    }

    private void fold(UnitLine line) {
        line.fold();
        for (var child : childrenOf(line.unit())) {
            fold(child);
            lines.remove(child.unit());
            body.remove(child);
        }
    }

    private List<UnitLine> childrenOf(UnitId unit) {
        return lines.values().stream()
                .filter(line -> unit.equals(line.parent()))
                .toList();
    }

    private void update(UnitId parent, List<UnitProgress> below) {
        below.forEach(progress -> {
            var line = lines.get(progress.unit());
            if (line != null && parent.equals(line.parent())) {
                line.show(progress);
            }
        });
    }

    /** Counts again what is unfolded below the opened unit, a level at a time. */
    void refreshUnfolded() {
        for (var line : new ArrayList<>(lines.values())) {
            if (line.isUnfolded() && line.depth() > 0) {
                update(line.unit(), fetch.apply(line.unit()));
            }
        }
    }

    Set<UnitId> unfolded() {
        return lines.values().stream()
                .filter(UnitLine::isUnfolded)
                .map(UnitLine::unit)
                .collect(Collectors.toSet());
    }
}
