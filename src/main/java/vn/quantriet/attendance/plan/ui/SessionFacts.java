package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.SessionState;
import vn.quantriet.attendance.SessionWords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.plan.SessionPage;
import vn.quantriet.attendance.plan.UnitName;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.FactList;

/** When, where, who and what. */
class SessionFacts extends Card {

    SessionFacts(SessionPage page, Clock clock) {
        var session = page.context().session();
        add(state(page, clock.instant()));
        var facts = new FactList();
        facts.add(getTranslation("attendance.plan.when"), SessionWords.when(this, session, clock.getZone()));
        fact(facts, "attendance.plan.form.place", session.place());
        facts.add(getTranslation("attendance.plan.form.mode"), SessionWords.mode(this, session.mode()));
        fact(facts, "attendance.plan.form.group", session.partyGroup());
        fact(facts, "attendance.plan.form.chair", name(session.chair()));
        fact(facts, "attendance.plan.form.minute-taker", name(session.minuteTaker()));
        fact(facts, "attendance.plan.form.prepared-by", name(session.preparedBy()));
        fact(facts, "attendance.plan.form.proposed-by", session.proposedBy());
        fact(facts, "attendance.plan.form.invited", joined(page));
        fact(facts, "attendance.plan.form.points", String.join(", ", page.points()));
        fact(facts, "attendance.plan.followers", String.join(", ", page.followers()));
        add(facts);
        join(session);
        agenda(session);
    }

    private static String joined(SessionPage page) {
        return page.invited().stream().map(UnitName::name).collect(Collectors.joining(", "));
    }

    private Div state(SessionPage page, Instant now) {
        var session = page.context().session();
        var chips = new Div(chip(session, page.context().closed(), now));
        chips.addClassName("qt-chips");
        if (session.cancelReason() != null) {
            chips.add(new Paragraph(getTranslation("attendance.plan.cancelled-because", session.cancelReason())));
        }
        return chips;
    }

    /** A conference lasts until every chi bộ has closed its roll; whoever closed his has held it. */
    private Chip chip(StudySession session, boolean closed, Instant now) {
        if (session.state() == SessionState.PLANNED && closed) {
            return new Chip(Chip.Tone.DONE, getTranslation("attendance.plan.closed"));
        }
        var told = new Chip(
                session.state() == SessionState.HELD ? Chip.Tone.DONE : Chip.Tone.NONE,
                SessionWords.state(this, session.state()));
        return session.state() == SessionState.PLANNED
                ? HeldChip.of(session.startsAt(), session.endsAt(), now).orElse(told)
                : told;
    }

    private void fact(FactList facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(getTranslation(key), value);
        }
    }

    private void join(StudySession session) {
        if (session.link() != null && !session.isCancelled()) {
            var link = new Anchor(session.link(), getTranslation("attendance.plan.join"));
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.addClassName("qt-button");
            add(link);
        }
    }

    private void agenda(StudySession session) {
        if (!session.agendaPoints().isEmpty()) {
            var list = new OrderedList();
            list.addClassName("qt-agenda");
            session.agendaPoints().forEach(point -> list.add(new ListItem(point)));
            add(new H2(getTranslation("attendance.plan.form.agenda")), list);
        }
    }

    private static @Nullable String name(StudySession.@Nullable Person person) {
        return person == null ? null : person.name();
    }
}
