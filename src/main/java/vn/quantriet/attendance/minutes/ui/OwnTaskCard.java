package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.attendance.minutes.SessionMinutes;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.HomeCard;
import vn.quantriet.shared.ui.Card;

/** What the chi bộ asked of the person who is signed in. */
@org.springframework.stereotype.Component
class OwnTaskCard implements HomeCard {

    private static final int ORDER = 22;

    private final CurrentActor actor;
    private final SessionMinutes minutes;

    OwnTaskCard(CurrentActor actor, SessionMinutes minutes) {
        this.actor = actor;
        this.minutes = minutes;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        if (actor.find().filter(one -> one.holds(Permission.OWN_PAGES)).isEmpty()) {
            return Optional.empty();
        }
        var tasks = minutes.ownTasks();
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        var card = new Card();
        card.add(new H2(card.getTranslation("attendance.minutes.own")));
        tasks.forEach(task -> card.add(new Paragraph(
                card.getTranslation("attendance.minutes.own.line", task.what(), Format.day(task.due()), task.cell()))));
        return Optional.of(card);
    }
}
