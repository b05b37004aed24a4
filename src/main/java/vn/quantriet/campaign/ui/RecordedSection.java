package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.IntSupplier;
import vn.quantriet.campaign.cell.Recorded;
import vn.quantriet.campaign.cell.StudiedTogether;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Notices;

/** What a step has recorded, and the way to take it back at once. */
class RecordedSection extends Card {

    RecordedSection(
            Recorded recorded, StudiedTogether studied, CellAddress cell, IntSupplier undo, Runnable afterUndo) {
        getElement().setAttribute("role", "status");
        var readings = recorded.readings().size();
        var asked = studied.members().size() * studied.modules().size();
        var key = recorded.makeUp() ? "campaign.cell.recorded.make-up" : "campaign.cell.recorded";
        add(new H2(
                readings == 0
                        ? getTranslation("campaign.cell.recorded.nothing")
                        : getTranslation(key, Format.count(recorded.people()), Format.count(readings))));
        if (asked > readings) {
            add(new Paragraph(getTranslation("campaign.cell.recorded.kept", Format.count(asked - readings))));
        }
        var list = new Anchor(cell.page(), getTranslation("campaign.cell.back"));
        list.addClassNames("qt-button", "qt-button-primary");
        var actions = new Div(list);
        actions.addClassName("qt-actions");
        if (readings > 0) {
            actions.add(new Button(getTranslation("campaign.cell.undo"), click -> {
                var undone = undo.getAsInt();
                if (undone == 0) {
                    Notices.problem(getTranslation("campaign.cell.undo.late"));
                } else {
                    Notices.done(getTranslation("campaign.cell.undone", Format.count(undone)));
                    afterUndo.run();
                }
            }));
        }
        add(actions);
    }
}
