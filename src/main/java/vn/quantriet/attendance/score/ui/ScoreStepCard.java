package vn.quantriet.attendance.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.attendance.score.SessionScores;
import vn.quantriet.shared.ui.Card;

/** The score on the page of a session, once its roll is closed. */
@org.springframework.stereotype.Component
class ScoreStepCard implements SessionStep {

    private static final int ORDER = 50;

    private final SessionScores scores;

    ScoreStepCard(SessionScores scores) {
        this.scores = scores;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card(SessionContext context) {
        var cell = context.cell();
        return cell == null
                        || !context.reads()
                        || !context.closed()
                        || context.session().kind().conference()
                ? Optional.empty()
                : Optional.of(card(context, cell));
    }

    private Card card(SessionContext context, UnitId cell) {
        var session = context.session().id();
        var card = new Card();
        var said = scores.summary(session, cell)
                .map(score -> card.getTranslation(
                        score.votes() == null ? "attendance.score.said.proposed" : "attendance.score.said.voted",
                        score.total(),
                        score.band()))
                .orElseGet(() -> card.getTranslation("attendance.score.said.none"));
        var link = new Anchor(AttendanceRoutes.score(session, cell), card.getTranslation("attendance.score.title"));
        link.addClassName("qt-button");
        card.add(new H2(card.getTranslation("attendance.score.title")), new Paragraph(said), link);
        return card;
    }
}
