package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.minutes.DueMinutes;
import vn.quantriet.attendance.minutes.MinutesWatch;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.HomeCard;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Unbroken;

/** For who writes minutes: which are not finished, late ones first, and until when they are to be sent. */
@org.springframework.stereotype.Component
class DueMinutesCard implements HomeCard {

    private static final int ORDER = 8;
    /** What is older is history; the year's list still shows it. */
    private static final int DAYS = 92;

    private static final int MOST = 4;

    private final CurrentActor actor;
    private final MinutesWatch watch;
    private final Clock clock;

    DueMinutesCard(CurrentActor actor, MinutesWatch watch, Clock clock) {
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
        if (actor.find().filter(one -> one.holds(Permission.OWN_PAGES)).isEmpty()) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock);
        var due = watch.due(today.minusDays(DAYS), today.plusDays(1));
        return due.isEmpty() ? Optional.empty() : Optional.of(card(due));
    }

    private static Card card(List<DueMinutes> due) {
        var card = new Card();
        var rows = new Div();
        rows.addClassName("qt-due");
        due.stream().limit(MOST).forEach(one -> rows.add(row(card, one)));
        card.add(new H2(card.getTranslation("attendance.minutes.due")), rows);
        if (due.size() > MOST) {
            card.add(new Paragraph(
                    card.getTranslation("attendance.minutes.due.more", Format.count((long) due.size() - MOST))));
        }
        return card;
    }

    private static Anchor row(Component on, DueMinutes due) {
        var title = new Span();
        title.add(Unbroken.pieces(due.topic()));
        title.addClassName("qt-due-title");
        var facts = new Span(on.getTranslation("attendance.minutes.due.line", due.cellName(), Format.day(due.day())));
        facts.addClassName("qt-due-facts");
        var row = new Anchor(AttendanceRoutes.minutes(due.session(), due.cell()));
        row.add(title, facts, new DueChip(on, due));
        row.addClassName("qt-due-row");
        return row;
    }
}
