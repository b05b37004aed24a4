package vn.quantriet.attendance.figures.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.quantriet.attendance.figures.MemberAttendance;
import vn.quantriet.shared.ui.Card;

/** The attendance of people by name: those who lead, or the members of a chi bộ. */
class PeopleSection extends Card {

    private static final List<String> COLUMNS =
            List.of("name", "expected", "present", "late", "excused", "unexcused", "elsewhere", "make-ups");

    PeopleSection(String title, List<MemberAttendance> people) {
        addClassName("qt-attendance-card");
        var table = new FiguresTable(COLUMNS);
        for (var one : people) {
            var tally = one.tally();
            table.row(
                    name(one),
                    one.name(),
                    tally,
                    true,
                    tally.expected(),
                    tally.present(),
                    tally.late(),
                    tally.excused(),
                    tally.unexcused(),
                    tally.elsewhere(),
                    tally.makeUps());
        }
        add(new H2(title), table);
    }

    private static Div name(MemberAttendance one) {
        var name = new Div(new Span(one.name()));
        if (!one.role().isBlank()) {
            var office = new Div(new Span(one.role() + " · " + one.unit()));
            office.addClassName("qt-t");
            name.add(office);
        }
        return name;
    }
}
