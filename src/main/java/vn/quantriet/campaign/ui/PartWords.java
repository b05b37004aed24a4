package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import vn.quantriet.campaign.figures.PartFigures;
import vn.quantriet.shared.Format;

/** How many of those eligible have one part, in a line; what was recorded after the closing stands apart behind it. */
final class PartWords {

    private PartWords() {}

    static Span counted(Component host, PartFigures.Line line) {
        var counted = line.counted();
        var text = host.getTranslation(
                "campaign.desk.part.done",
                host.getTranslation("campaign.part." + counted.asked().part()),
                Format.count(counted.done()),
                Format.count(counted.eligible()));
        var span = new Span(
                line.supplements() == 0
                        ? text
                        : text + " · "
                                + host.getTranslation(
                                        "campaign.desk.part.supplements", Format.count(line.supplements())));
        span.addClassName("qt-s");
        return span;
    }
}
