package vn.quantriet.attendance.figures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import vn.quantriet.attendance.figures.AttendanceTally;
import vn.quantriet.shared.Format;

/** Rows of attendance: whose it is, how often he was expected and there, drawn, and the rate that opens up. */
class FiguresTable extends NativeTable {

    private static final int WHOLE = 100;

    /** What is told on a small screen even when it is 0. */
    private static final Set<String> ALWAYS = Set.of("expected", "present");

    private final List<String> columns;

    /** @param columns keys below {@code attendance.figures.column}; the first names the row, bar and rate follow them all */
    FiguresTable(List<String> columns) {
        this.columns = columns;
        addClassNames("qt-table", "qt-attendance-table");
        var head = getHead().addRow();
        columns.forEach(
                column -> head.add(head("attendance.figures.column." + column, !column.equals(columns.getFirst()))));
        head.add(head("attendance.figures.column.drawn", false), head("attendance.figures.column.rate", true));
    }

    private NativeTableHeaderCell head(String key, boolean overNumbers) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.setClassName("qt-num", overNumbers);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /** @param numbers one for each column but the first; negative where it may not be told */
    void row(Component name, String plainName, AttendanceTally tally, boolean brokenDown, long... numbers) {
        var row = getBody().addRow();
        var first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        row.add(first);
        for (int place = 0; place < numbers.length; place++) {
            row.add(number(columns.get(place + 1), numbers[place]));
        }
        var drawn = new NativeTableCell(bar(tally.present(), tally.expected()));
        drawn.addClassName("qt-drawn");
        var rate = new NativeTableCell(rate(plainName, tally, brokenDown));
        rate.addClassNames("qt-num", "qt-attendance-rate");
        row.add(drawn, rate);
    }

    private NativeTableCell number(String column, long number) {
        var cell = new NativeTableCell(number < 0 ? "–" : Format.count(number));
        cell.addClassName("qt-num");
        cell.setClassName("qt-nothing", number == 0 && !ALWAYS.contains(column));
        cell.getElement().setAttribute("data-label", getTranslation("attendance.figures.column." + column));
        return cell;
    }

    private NativeButton rate(String name, AttendanceTally tally, boolean brokenDown) {
        var text = Format.rate(tally.present(), tally.expected());
        var rate = new NativeButton(text, click -> new WhyAttendance(name, tally, brokenDown).open());
        rate.addClassNames("qt-rate", "qt-num");
        rate.getElement().setAttribute("type", "button");
        rate.getElement().setAttribute("aria-label", getTranslation("attendance.figures.why.of", name, text));
        return rate;
    }

    static Div bar(long present, long expected) {
        var bar = new Div();
        bar.addClassName("qt-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var piece = new Span();
        var share = expected == 0 ? 0 : present * WHOLE / expected;
        piece.addClassNames("qt-attendance-piece", "qt-w-" + share);
        bar.add(piece);
        return bar;
    }
}
