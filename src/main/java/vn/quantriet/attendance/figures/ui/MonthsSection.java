package vn.quantriet.attendance.figures.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;
import vn.quantriet.attendance.figures.MonthAttendance;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;

/** How attendance went month by month, drawn and in figures. */
class MonthsSection extends Card {

    MonthsSection(List<MonthAttendance> months) {
        var table = new NativeTable();
        table.addClassNames("qt-table", "qt-table-keep", "qt-attendance-table");
        var head = table.getHead().addRow();
        for (var column : List.of("month", "drawn", "rate")) {
            var cell = new NativeTableHeaderCell(getTranslation("attendance.figures.column." + column));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("qt-num", column.equals("rate"));
            head.add(cell);
        }
        for (var month : months) {
            var row = table.getBody().addRow();
            var name = new NativeTableHeaderCell("%02d/%d"
                    .formatted(month.month().getMonthValue(), month.month().getYear()));
            name.getElement().setAttribute("scope", "row");
            var drawn = new NativeTableCell(FiguresTable.bar(month.present(), month.expected()));
            drawn.addClassName("qt-drawn");
            var rate = new NativeTableCell(Format.rate(month.present(), month.expected()));
            rate.addClassName("qt-num");
            row.add(name, drawn, rate);
        }
        add(new H2(getTranslation("attendance.figures.months")), table);
    }
}
