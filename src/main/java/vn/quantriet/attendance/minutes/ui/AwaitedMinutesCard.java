package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.minutes.AwaitedMinutes;
import vn.quantriet.attendance.minutes.MinutesWatch;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.HomeCard;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;

/** Minutes that are awaited of the person who is signed in, on the home page. */
@org.springframework.stereotype.Component
class AwaitedMinutesCard implements HomeCard {

    private static final int ORDER = 21;

    private final CurrentActor actor;
    private final MinutesWatch watch;
    private final Clock clock;

    AwaitedMinutesCard(CurrentActor actor, MinutesWatch watch, Clock clock) {
        this.actor = actor;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        return actor.find().filter(one -> one.holds(Permission.OWN_PAGES)).isEmpty()
                ? Optional.empty()
                : Optional.of(watch.mine()).filter(list -> !list.isEmpty()).map(this::card);
    }

    private Card card(List<AwaitedMinutes> awaited) {
        var card = new Card();
        card.add(new H2(card.getTranslation("attendance.minutes.awaited", awaited.size())));
        awaited.forEach(minutes -> card.add(row(card, minutes)));
        return card;
    }

    private Div row(Card card, AwaitedMinutes minutes) {
        var link = new Anchor(AttendanceRoutes.minutes(minutes.session(), minutes.cell()), minutes.topic());
        var due = new Paragraph(card.getTranslation(
                "attendance.minutes.awaited.line", Format.day(minutes.day()), Format.day(minutes.sendBy())));
        due.addClassName("qt-s");
        var row = new Div(link, due);
        row.addClassName("qt-awaited");
        if (minutes.isLate(LocalDate.now(clock))) {
            row.add(new Chip(Chip.Tone.LATE, card.getTranslation("attendance.minutes.late")));
        }
        return row;
    }
}
