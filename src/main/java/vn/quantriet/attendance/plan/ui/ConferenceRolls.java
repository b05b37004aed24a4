package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import vn.quantriet.attendance.plan.SessionPage;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;

/** How far the rolls of a conference are, chi bộ by chi bộ, in counts alone. */
class ConferenceRolls extends Card {

    ConferenceRolls(SessionPage page) {
        add(new H2(getTranslation("attendance.plan.rolls")));
        page.rolls().forEach(roll -> {
            var name = new Span(roll.cell().name());
            var count = new Span(getTranslation(
                    "attendance.plan.rolls.count",
                    Format.count(roll.present()),
                    Format.count(roll.expected()),
                    Format.rate(roll.present(), roll.expected())));
            count.addClassName("qt-num");
            var row = new Div(
                    name,
                    count,
                    new Chip(
                            roll.closed() ? Chip.Tone.DONE : Chip.Tone.DOING,
                            getTranslation(roll.closed() ? "attendance.plan.closed" : "attendance.plan.running")));
            row.addClassName("qt-paper-row");
            add(row);
        });
    }
}
