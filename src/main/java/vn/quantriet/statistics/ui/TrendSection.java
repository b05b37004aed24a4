package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.quantriet.campaign.figures.Overview.TrendDay;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;

/** The share of those done, evening by evening, drawn with the table behind it. */
class TrendSection extends Card {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 96;

    private static final String DRAWING = """
            <svg viewBox="-2 -4 %d %d" aria-hidden="true" preserveAspectRatio="none">
            <path class="qt-trend-ground" d="M0 0H%d M0 %d H%d M0 %d H%d"/>
            <polyline class="qt-trend-line" points="%s"/></svg>""";

    TrendSection(List<TrendDay> days) {
        var first = days.getFirst();
        var last = days.getLast();
        add(new H2(getTranslation("statistics.trend")));
        if (days.size() > 1) {
            add(drawing(days), ends(first, last));
        }
        add(new NativeDetails(getTranslation("statistics.table"), table(days)));
    }

    private Div drawing(List<TrendDay> days) {
        var points = IntStream.range(0, days.size())
                .mapToObj(day -> point(day * WIDTH / (days.size() - 1.0), days.get(day)))
                .collect(Collectors.joining(" "));
        var drawing = new Div();
        drawing.addClassName("qt-trend");
        drawing.getElement()
                .setProperty(
                        "innerHTML",
                        DRAWING.formatted(WIDTH + 4, HEIGHT + 8, WIDTH, HEIGHT / 2, WIDTH, HEIGHT, WIDTH, points));
        return drawing;
    }

    private static String point(double x, TrendDay day) {
        var share = day.eligible() == 0 ? 0 : (double) day.done() / day.eligible();
        return String.format(Locale.ROOT, "%.1f,%.1f", x, HEIGHT * (1 - share));
    }

    private Div ends(TrendDay first, TrendDay last) {
        var ends = new Div(new Span(end(first)), new Span(end(last)));
        ends.addClassNames("qt-t", "qt-num", "qt-trend-ends");
        return ends;
    }

    private String end(TrendDay day) {
        return getTranslation("statistics.trend.end", Format.day(day.day()), Format.rate(day.done(), day.eligible()));
    }

    private NativeTable table(List<TrendDay> days) {
        var table = new NativeTable();
        table.addClassNames("qt-table", "qt-table-keep");
        var heads = table.getHead().addRow();
        for (var key : List.of("column.day", "done", "under-way", "column.rate")) {
            var head = new NativeTableHeaderCell(getTranslation("statistics." + key));
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        }
        days.reversed().forEach(day -> {
            var row = table.getBody().addRow();
            row.add(new NativeTableCell(Format.day(day.day())));
            row.add(
                    number(Format.count(day.done())),
                    number(Format.count(day.underWay())),
                    number(Format.rate(day.done(), day.eligible())));
        });
        return table;
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("qt-num");
        return cell;
    }
}
