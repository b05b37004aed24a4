package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.quantriet.campaign.figures.AskedPart;
import vn.quantriet.campaign.figures.Overview.Figured;
import vn.quantriet.campaign.figures.PartCounted;
import vn.quantriet.campaign.figures.UnitProgress;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Unbroken;

/** Modules by unit: each field as dark as the share that has done the module's slowest part, with all parts in a table behind it. */
class ModuleMap extends Card {

    private static final int STEP = 10;

    private final List<AskedPart> asked;
    private final List<UnitProgress> units;

    ModuleMap(Figured figured) {
        asked = figured.asked();
        units = Stream.concat(Stream.of(figured.unit()), figured.below().stream())
                .filter(unit -> !unit.parts().isEmpty() && unit.counted().eligible() > 0)
                .toList();
        addClassName("qt-map-card");
        add(new H2(getTranslation("statistics.map.title")));
        if (units.isEmpty()) {
            add(new Paragraph(getTranslation("statistics.map.nothing")));
            return;
        }
        var note = new Paragraph(getTranslation("statistics.map.note"));
        note.addClassName("qt-t");
        add(map(), note, new NativeDetails(getTranslation("statistics.table"), table()));
    }

    private NativeTable map() {
        var modules = asked.stream().map(AskedPart::module).distinct().toList();
        var map = new NativeTable();
        map.addClassName("qt-map");
        var heads = map.getHead().addRow();
        heads.add(new NativeTableCell());
        modules.forEach(module -> heads.add(shortHead(module, modules)));
        units.forEach(unit -> {
            var row = named(map, unit);
            modules.forEach(module -> row.add(field(unit, module)));
        });
        return map;
    }

    /** The number of the document says enough while no other has it; the whole title is one touch away. */
    private NativeTableHeaderCell shortHead(String module, List<String> modules) {
        var number = number(module);
        var unique =
                modules.stream().filter(other -> number(other).equals(number)).count() == 1;
        var head = head(unique && !number.isEmpty() ? number : title(module));
        head.setTitle(title(module));
        head.getElement().setAttribute("aria-label", title(module));
        return head;
    }

    /** What a module's key begins with, such as 57 in 57-nq-tw. */
    private static String number(String module) {
        return module.replaceFirst("\\D.*", "");
    }

    private String title(String module) {
        return asked.stream()
                .filter(part -> part.module().equals(module))
                .map(part -> PartsTable.title(this, part.shortTitle()))
                .findFirst()
                .orElse(module);
    }

    private static NativeTableCell field(UnitProgress unit, String module) {
        var share = unit.parts().stream()
                .filter(part -> part.asked().module().equals(module))
                .min(Comparator.comparingLong(PartCounted::done))
                .map(part -> Bar.hundredths(part.done(), part.eligible()))
                .orElse(0);
        var field = new NativeTableCell(Integer.toString(share));
        field.addClassNames("qt-num", "qt-heat-" + share / STEP);
        return field;
    }

    private NativeTable table() {
        var table = new NativeTable();
        table.addClassNames("qt-table", "qt-table-keep", "qt-map-table");
        var heads = table.getHead().addRow();
        heads.add(head(getTranslation("statistics.column.unit")));
        asked.forEach(part -> heads.add(head(getTranslation(
                "statistics.part",
                PartsTable.title(this, part.shortTitle()),
                getTranslation("campaign.part." + part.part().name())))));
        units.forEach(unit -> {
            var row = named(table, unit);
            unit.parts().forEach(part -> row.add(number(part)));
        });
        return table;
    }

    private static NativeTableRow named(NativeTable table, UnitProgress unit) {
        var row = table.getBody().addRow();
        var name = new NativeTableHeaderCell(unit.name());
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        return row;
    }

    private static NativeTableCell number(PartCounted part) {
        var cell = new NativeTableCell(Format.count(part.done()) + " / " + Format.count(part.eligible()));
        cell.addClassName("qt-num");
        return cell;
    }

    private static NativeTableHeaderCell head(String text) {
        var head = new NativeTableHeaderCell();
        head.add(Unbroken.pieces(text));
        head.getElement().setAttribute("scope", "col");
        return head;
    }
}
