package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.figures.UnitProgress;
import vn.quantriet.shared.Format;

/** A rate that opens what it is made of. */
class Rate extends NativeButton {

    private static final String FINISHED = "qt-rate-finished";

    Rate(UnitProgress progress, Consumer<UnitId> explain) {
        addClassNames("qt-rate", "qt-num");
        getElement().setAttribute("type", "button");
        addClickListener(click -> explain.accept(progress.unit()));
        show(progress);
    }

    final void show(UnitProgress progress) {
        var counted = progress.counted();
        var finished = counted.eligible() > 0 && counted.done() == counted.eligible();
        setText(finished ? getTranslation("statistics.finished") : Format.rate(counted.done(), counted.eligible()));
        getElement().getClassList().set(FINISHED, finished);
        getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "statistics.why.of", progress.name(), Format.rate(counted.done(), counted.eligible())));
    }
}
