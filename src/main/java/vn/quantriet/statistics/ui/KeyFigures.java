package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.figures.Counted;
import vn.quantriet.campaign.figures.UnitProgress;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;

/** The four figures of the opened unit: done of eligible with its bar, under way, not begun, recorded on behalf. */
class KeyFigures extends Div {

    private final Consumer<UnitId> explain;

    KeyFigures(Consumer<UnitId> explain) {
        this.explain = explain;
        addClassName("qt-key-figures");
    }

    void show(UnitProgress progress) {
        var counted = progress.counted();
        removeAll();
        add(
                done(progress, counted),
                figure("statistics.under-way", counted.underWay()),
                figure("statistics.not-begun", counted.notBegun()),
                figure("statistics.on-behalf.done", counted.onBehalf()));
    }

    private Card done(UnitProgress progress, Counted counted) {
        var whole = new Span(" / " + Format.count(counted.eligible()));
        whole.addClassName("qt-s");
        var line = new Div(number(counted.done()), whole, new Rate(progress, explain));
        line.addClassName("qt-key-line");
        return new Card(label("statistics.done-of-eligible"), line, new Bar(this, counted));
    }

    private Card figure(String key, long people) {
        return new Card(label(key), number(people));
    }

    private Paragraph label(String key) {
        var label = new Paragraph(getTranslation(key));
        label.addClassName("qt-t");
        return label;
    }

    private static Span number(long people) {
        var number = new Span(Format.count(people));
        number.addClassName("qt-figure");
        return number;
    }
}
