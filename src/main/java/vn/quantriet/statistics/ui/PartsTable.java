package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;
import vn.quantriet.campaign.figures.PartCounted;
import vn.quantriet.campaign.figures.UnitProgress;
import vn.quantriet.shared.Format;

/** How many of a unit have done each part, and how many still miss it. */
final class PartsTable {

    private PartsTable() {}

    static NativeTable of(Component page, UnitProgress unit) {
        var table = new NativeTable();
        table.addClassNames("qt-table", "qt-table-keep", "qt-parts");
        var heads = table.getHead().addRow();
        for (var key : List.of("column.part", "done", "missing", "column.rate")) {
            var head = new NativeTableHeaderCell(page.getTranslation("statistics." + key));
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        }
        unit.parts().forEach(part -> {
            var row = table.getBody().addRow();
            row.add(new NativeTableCell(name(page, part)));
            row.add(
                    number(Format.count(part.done())),
                    number(Format.count(part.missing())),
                    number(Format.rate(part.done(), part.eligible())));
        });
        return table;
    }

    static String name(Component page, PartCounted part) {
        return page.getTranslation(
                "statistics.part",
                title(page, part.asked().shortTitle()),
                page.getTranslation("campaign.part." + part.asked().part().name()));
    }

    /** What is asked once has a name of its own. */
    static String title(Component page, String title) {
        return title.isEmpty() ? page.getTranslation("campaign.session") : title;
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("qt-num");
        return cell;
    }
}
