package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import vn.quantriet.catalogue.content.Fault;

/** Faults with the place to look for each. */
class FaultTable extends NativeTable {

    FaultTable(List<Fault> faults) {
        addClassNames("qt-table", "qt-faults");
        var body = new NativeTableBody();
        add(
                new NativeTableHeader(new NativeTableRow(
                        head("library.desk.fault.file"),
                        head("library.desk.fault.line"),
                        head("library.desk.fault.text"))),
                body);
        faults.forEach(fault -> body.add(new NativeTableRow(
                cell("library.desk.fault.file", fault.file()),
                cell("library.desk.fault.line", Integer.toString(fault.line())),
                cell("library.desk.fault.text", fault.message()))));
    }

    private NativeTableHeaderCell head(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableCell cell(String labelKey, String text) {
        var cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-label", getTranslation(labelKey));
        return cell;
    }
}
