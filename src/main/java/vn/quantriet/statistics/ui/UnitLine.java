package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.figures.UnitProgress;
import vn.quantriet.shared.Format;

/** One unit of the tree. Its figures change in place, so that the keyboard stays where it is. */
class UnitLine extends NativeTableRow {

    private static final int DEEPEST = 6;

    private final UnitId unit;
    private final @Nullable UnitId parent;
    private final int depth;
    private final NativeButton toggle = new NativeButton();
    private final NativeTableCell eligible = number("statistics.column.eligible");
    private final NativeTableCell done = number("statistics.column.done");
    private final NativeTableCell drawn = new NativeTableCell();
    private final Rate rate;
    private boolean unfolded;

    UnitLine(
            UnitProgress progress,
            int depth,
            Consumer<UnitLine> onToggle,
            Consumer<UnitId> explain,
            Function<UnitId, String> address) {
        this.unit = progress.unit();
        this.parent = progress.parent();
        this.depth = depth;
        addClassName("qt-depth-" + Math.min(depth, DEEPEST));
        var name = new NativeTableCell();
        if (depth > 0 && progress.unfolds() && progress.within()) {
            name.add(toggle(progress, onToggle));
        }
        name.add(depth == 0 ? strong(progress.name()) : named(progress, address));
        rate = new Rate(progress, explain);
        rate.setEnabled(progress.within());
        drawn.addClassName("qt-drawn");
        add(name, eligible, done, drawn, new NativeTableCell(rate));
        show(progress);
    }

    private NativeButton toggle(UnitProgress progress, Consumer<UnitLine> onToggle) {
        toggle.addClassName("qt-toggle");
        toggle.getElement().setAttribute("type", "button");
        toggle.getElement().setAttribute("aria-label", getTranslation("statistics.unfold", progress.name()));
        toggle.addClickListener(click -> onToggle.accept(this));
        fold();
        return toggle;
    }

    private static Span strong(String name) {
        var strong = new Span(name);
        strong.addClassName("qt-strong");
        return strong;
    }

    /** A unit that has left the reader's scope since only counts along. */
    private Component named(UnitProgress progress, Function<UnitId, String> address) {
        if (progress.within()) {
            return new Anchor(address.apply(unit), progress.name());
        }
        var note = new Span(getTranslation("statistics.left-scope"));
        note.addClassName("qt-t");
        var name = new Span(new Span(progress.name()), note);
        name.addClassName("qt-left-scope");
        return name;
    }

    private NativeTableCell number(String key) {
        var cell = new NativeTableCell();
        cell.addClassName("qt-num");
        cell.getElement().setAttribute("data-label", getTranslation(key));
        return cell;
    }

    final void show(UnitProgress progress) {
        var counted = progress.counted();
        eligible.setText(Format.count(counted.eligible()));
        done.setText(Format.count(counted.done()));
        drawn.removeAll();
        drawn.add(new Bar(this, counted));
        rate.show(progress);
    }

    UnitId unit() {
        return unit;
    }

    @Nullable
    UnitId parent() {
        return parent;
    }

    int depth() {
        return depth;
    }

    boolean isUnfolded() {
        return unfolded;
    }

    final void unfold() {
        mark(true);
    }

    final void fold() {
        mark(false);
    }

    private void mark(boolean open) {
        unfolded = open;
        toggle.setText(open ? "▾" : "▸");
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }
}
