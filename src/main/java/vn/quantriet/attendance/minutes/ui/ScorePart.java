package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.shared.ui.Card;

/** The score that goes into the minutes, or the way to vote it. */
class ScorePart extends Card {

    ScorePart(MinutesPage page, MinutesDesk desk) {
        add(new H2(getTranslation("attendance.minutes.score")));
        var score = page.scoreText();
        if (score != null) {
            score.lines().forEach(line -> add(new Paragraph(line)));
        } else {
            add(new Paragraph(getTranslation(
                    page.isFinished() ? "attendance.minutes.score.left-out" : "attendance.minutes.score.none")));
        }
        if (page.edits()) {
            var link = new Anchor(
                    AttendanceRoutes.score(desk.session(), desk.cell()), getTranslation("attendance.minutes.score.go"));
            link.addClassName("qt-button");
            add(link);
        }
    }
}
