package vn.quantriet.attendance.figures.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.quantriet.attendance.figures.AttendanceAlert;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;

/** Whom the secretary should talk to, and what it is built from. */
class AlertsSection extends Card {

    AlertsSection(List<AttendanceAlert> alerts) {
        addClassName("qt-attendance-alerts");
        var people = alerts.stream().map(AttendanceAlert::member).distinct().count();
        var list = new UnorderedList();
        alerts.forEach(alert -> list.add(new ListItem(getTranslation(
                "attendance.figures.alert." + alert.kind(),
                alert.name(),
                Format.count(alert.count()),
                Format.day(alert.since())))));
        var note = new Paragraph(getTranslation("attendance.figures.alerts.note"));
        note.addClassName("qt-s");
        add(new H2(getTranslation("attendance.figures.alerts", Format.count(people))), list, note);
    }
}
