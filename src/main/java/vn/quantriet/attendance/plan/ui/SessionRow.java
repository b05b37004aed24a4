package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.SessionWords;
import vn.quantriet.attendance.minutes.DueMinutes;
import vn.quantriet.attendance.plan.SessionLine;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.Unbroken;

/** One session in a list: the day, what it is, where, and how it stands for the reader. The whole row leads to its page. */
class SessionRow extends Anchor {

    SessionRow(SessionLine line, ZoneId zone, Instant now) {
        this(line, zone, now, null);
    }

    /** @param due the minutes of it that the reader is to finish; null for none */
    SessionRow(SessionLine line, ZoneId zone, Instant now, @Nullable DueMinutes due) {
        super(AttendanceRoutes.session(line.id()));
        addClassName("qt-session");
        var title = new Span();
        title.addClassName("qt-session-title");
        title.add(Unbroken.pieces(line.topic()));
        var facts = new Span(String.join(" · ", facts(line, zone)));
        facts.addClassName("qt-session-facts");
        var text = new Div(title, facts);
        text.addClassName("qt-session-text");
        add(new DateBlock(line.startsAt().atZone(zone).toLocalDate()), text, chips(line, now, due));
    }

    private List<String> facts(SessionLine line, ZoneId zone) {
        var facts = new ArrayList<String>();
        facts.add(line.kindName());
        facts.add(SessionWords.time(line.startsAt(), zone) + "–" + SessionWords.time(line.endsAt(), zone));
        if (line.place() != null) {
            facts.add(line.place());
        } else if (line.mode() != SessionMode.IN_PERSON) {
            facts.add(SessionWords.mode(this, line.mode()));
        }
        if (line.papers() > 0) {
            facts.add(getTranslation("attendance.plan.papers.count", line.papers()));
        }
        return facts;
    }

    private Div chips(SessionLine line, Instant now, @Nullable DueMinutes due) {
        var chips = new Div();
        chips.addClassName("qt-chips");
        var own = line.own();
        if (line.isCancelled()) {
            chips.add(new Chip(Chip.Tone.NONE, getTranslation("attendance.state.CANCELLED")));
        } else if (own != null) {
            chips.add(new Chip(SessionWords.tone(own), SessionWords.mark(this, own)));
        } else if (line.apology() != null) {
            chips.add(new Chip(Chip.Tone.DOING, getTranslation("attendance.plan.apology." + line.apology())));
        } else if (line.closed()) {
            chips.add(new Chip(Chip.Tone.DONE, getTranslation("attendance.plan.closed")));
        } else {
            HeldChip.of(line.startsAt(), line.endsAt(), now).ifPresent(chips::add);
        }
        if (due != null) {
            chips.add(new Chip(
                    due.late() ? Chip.Tone.LATE : Chip.Tone.DOING,
                    getTranslation(due.late() ? "attendance.plan.minutes.late" : "attendance.plan.minutes.open")));
        }
        return chips;
    }
}
