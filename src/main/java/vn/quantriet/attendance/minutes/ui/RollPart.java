package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.shared.ui.Card;

/** What the roll says, and what it says differently since it was corrected. */
class RollPart extends Card {

    RollPart(MinutesPage page, MinutesDesk desk) {
        add(new H2(getTranslation("attendance.minutes.roll")));
        var written = page.rollText().lines().toList();
        written.forEach(line -> add(new Paragraph(line)));
        if (page.isBehindRoll()) {
            add(corrected(page, desk, written));
        }
    }

    private Div corrected(MinutesPage page, MinutesDesk desk, List<String> written) {
        var notice = new Div(new Paragraph(getTranslation("attendance.minutes.behind")));
        notice.addClassName("qt-minutes-behind");
        page.draft().sentences().stream()
                .filter(line -> !written.contains(line))
                .forEach(line -> notice.add(new Paragraph(getTranslation("attendance.minutes.now", line))));
        if (page.edits()) {
            notice.add(new Button(
                    getTranslation("attendance.minutes.take-over"),
                    click -> desk.attempt(this, () -> desk.minutes().takeOver(desk.session(), desk.cell()))));
        }
        return notice;
    }
}
