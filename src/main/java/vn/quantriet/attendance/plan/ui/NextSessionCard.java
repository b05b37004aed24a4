package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.util.Optional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.attendance.plan.SessionBook;
import vn.quantriet.shared.HomeCard;
import vn.quantriet.shared.ui.Card;

/** The next session of the reader, on the home page. */
@org.springframework.stereotype.Component
class NextSessionCard implements HomeCard {

    private static final int ORDER = 5;

    private final SessionBook book;
    private final CurrentActor currentActor;
    private final Clock clock;

    NextSessionCard(SessionBook book, CurrentActor currentActor, Clock clock) {
        this.book = book;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        return currentActor.find().isEmpty()
                ? Optional.empty()
                : book.next(1).stream().findFirst().map(line -> {
                    var list = new Div(new SessionRow(line, clock.getZone(), clock.instant()));
                    list.addClassName("qt-sessions");
                    var card = new Card();
                    card.add(new H2(card.getTranslation("attendance.plan.home")), list);
                    return card;
                });
    }
}
