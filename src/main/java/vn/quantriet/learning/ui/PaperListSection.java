package vn.quantriet.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import vn.quantriet.learning.LearningRoutes;
import vn.quantriet.learning.quiz.PrintedRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.EmptyState;

/** The papers printed for a unit, newest first: which have come back, which are out. */
class PaperListSection extends Card {

    private final ZoneId zone;

    PaperListSection(List<PrintedRow> printed, ZoneId zone) {
        this.zone = zone;
        add(new H2(getTranslation("learning.paper.printed")));
        if (printed.isEmpty()) {
            add(new EmptyState(
                    getTranslation("learning.paper.none.title"), getTranslation("learning.paper.none.text")));
        } else {
            var rows = new Div();
            rows.addClassNames("qt-rows", "qt-rows-flat");
            printed.forEach(paper -> rows.add(row(paper)));
            add(rows);
        }
    }

    private Component row(PrintedRow paper) {
        var name = new Div(
                new Span(paper.memberName() == null ? getTranslation("learning.paper.left-unit") : paper.memberName()));
        var about = new Div(getTranslation(
                "learning.paper.row",
                Long.toString(paper.number()),
                paper.title(),
                Format.moment(paper.printedAt(), zone)));
        about.addClassName("qt-t");
        var typed = paper.typed();
        var row = new Anchor(
                LearningRoutes.paper(paper.number()),
                new Div(name, about),
                typed == null
                        ? new Chip(Chip.Tone.NONE, getTranslation("learning.paper.out"))
                        : new Chip(Chip.Tone.DONE, getTranslation("learning.paper.typed-by", typed.by())));
        row.addClassName("qt-row");
        return row;
    }
}
