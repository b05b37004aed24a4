package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.quantriet.shared.PersonalData;
import vn.quantriet.shared.ui.Card;

/** One kind of record as a table that prints, and that turns into small blocks on a phone. */
class DataTable extends Card {

    /** So many columns fit a phone as they are. */
    private static final int ON_PHONE = 2;

    DataTable(PersonalData.Section section) {
        add(new H2(getTranslation(section.titleKey())));
        if (section.rows().isEmpty()) {
            add(new Paragraph(getTranslation("shell.data.nothing")));
        } else {
            add(table(section));
        }
    }

    private NativeTable table(PersonalData.Section section) {
        var heads = section.columns().stream().map(key -> getTranslation(key)).toList();
        var table = new NativeTable();
        table.addClassName("qt-table");
        table.setClassName("qt-table-keep", heads.size() <= ON_PHONE);
        var headRow = table.getHead().addRow();
        heads.forEach(text -> headRow.add(head(text)));
        section.rows().forEach(values -> fill(table.getBody().addRow(), heads, values));
        return table;
    }

    private static NativeTableHeaderCell head(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static void fill(NativeTableRow row, List<String> heads, List<String> values) {
        for (var column = 0; column < heads.size(); column++) {
            var cell = new NativeTableCell(values.get(column));
            cell.getElement().setAttribute("data-label", heads.get(column));
            row.add(cell);
        }
    }
}
