package vn.quantriet.attendance.figures.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionWords;
import vn.quantriet.attendance.figures.OwnRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.Unbroken;

/** A member's own attendance: his rate, each session with his mark, and the way to object. */
class OwnAttendanceSection extends Card {

    private final ZoneId zone;

    OwnAttendanceSection(List<OwnRow> rows, ZoneId zone) {
        this.zone = zone;
        var expected = rows.stream().filter(OwnAttendanceSection::isExpected).count();
        var present = rows.stream().filter(OwnAttendanceSection::isPresent).count();
        add(new H2(
                rows.isEmpty()
                        ? getTranslation("attendance.figures.own.none")
                        : getTranslation(
                                "attendance.figures.own.rate",
                                Format.count(present),
                                Format.count(expected),
                                Format.rate(present, expected))));
        if (rows.isEmpty()) {
            add(new Paragraph(getTranslation("attendance.figures.own.none.text")));
            return;
        }
        var list = new Div();
        list.addClassNames("qt-rows", "qt-rows-flat");
        rows.forEach(row -> list.add(row(row)));
        var object = new Anchor(AccessRoutes.OBJECT, getTranslation("attendance.figures.own.object"));
        object.addClassName("qt-line-link");
        add(list, object);
    }

    private static boolean isExpected(OwnRow row) {
        return row.exclusion() == null && row.mark() != AttendanceMark.ELSEWHERE;
    }

    private static boolean isPresent(OwnRow row) {
        var mark = row.mark();
        return isExpected(row) && mark != null && mark.isPresent();
    }

    private Div row(OwnRow row) {
        var title = new H3(Unbroken.of(row.topic()));
        var about = new Paragraph(Format.day(row.startsAt().atZone(zone).toLocalDate()) + " · " + row.kindName() + " · "
                + row.unitName());
        about.addClassName("qt-s");
        var words = new Div(title, about);
        var chips = new Div(chip(row));
        chips.addClassName("qt-chips");
        if (row.madeUp()) {
            chips.add(new Chip(
                    Chip.Tone.DONE,
                    getTranslation(
                            row.supplementary() ? "attendance.figures.made-up-after" : "attendance.figures.made-up")));
        }
        words.add(chips);
        var note = row.elsewhere() == null ? row.reason() : row.elsewhere();
        if (note != null && !note.isBlank()) {
            var line = new Paragraph(note);
            line.addClassName("qt-t");
            words.add(line);
        }
        var entry = new Div(words);
        entry.addClassName("qt-row");
        return entry;
    }

    private Chip chip(OwnRow row) {
        var exclusion = row.exclusion();
        if (exclusion != null) {
            return new Chip(Chip.Tone.NONE, getTranslation("organisation.standing." + exclusion));
        }
        var mark = row.mark();
        if (mark == null) {
            return new Chip(Chip.Tone.NONE, getTranslation("attendance.figures.unmarked"));
        }
        return new Chip(SessionWords.tone(mark), SessionWords.mark(this, mark));
    }
}
