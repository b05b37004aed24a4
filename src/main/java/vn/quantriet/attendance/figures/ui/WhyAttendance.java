package vn.quantriet.attendance.figures.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.quantriet.attendance.figures.AttendanceTally;
import vn.quantriet.organisation.UnitFigures;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.FactList;

/** "Vì sao là 92,31%": the roll, who was not expected, the division, and how the marks fall. */
class WhyAttendance extends Dialog {

    WhyAttendance(String name, AttendanceTally tally, boolean brokenDown) {
        setWidth("min(28rem, 94vw)");
        var rate = Format.rate(tally.present(), tally.expected());
        setHeaderTitle(getTranslation("attendance.figures.why", rate));
        var who = new Paragraph(name);
        who.addClassName("qt-t");
        var sum = new Paragraph(
                tally.expected() == 0
                        ? getTranslation("attendance.figures.why.nobody")
                        : getTranslation(
                                "attendance.figures.why.division",
                                Format.count(tally.present()),
                                Format.count(tally.expected()),
                                rate));
        var sheet = new Div(who, denominator(tally), sum);
        sheet.addClassName("qt-stack");
        if (brokenDown) {
            sheet.add(marks(tally));
        } else {
            var few = new Paragraph(getTranslation("attendance.figures.why.few", UnitFigures.SMALLEST_GROUP));
            few.addClassName("qt-s");
            sheet.add(few);
        }
        var note = new Paragraph(getTranslation(
                "attendance.figures.why.apart", Format.count(tally.makeUps()), Format.count(tally.guests())));
        note.addClassName("qt-s");
        sheet.add(note);
        add(sheet);
        getFooter().add(new Button(getTranslation("attendance.figures.close"), click -> close()));
    }

    private FactList denominator(AttendanceTally tally) {
        var facts = new FactList();
        facts.addClassName("qt-num");
        add(facts, "on-roll", tally.onRoll());
        facts.add(getTranslation("attendance.figures.why.excluded"), "− " + Format.count(tally.excluded()));
        facts.add(getTranslation("attendance.figures.why.elsewhere"), "− " + Format.count(tally.elsewhere()));
        add(facts, "expected", tally.expected());
        return facts;
    }

    private FactList marks(AttendanceTally tally) {
        var facts = new FactList();
        facts.addClassName("qt-num");
        add(facts, "in-person", tally.inPerson());
        add(facts, "online", tally.online());
        add(facts, "late", tally.late());
        add(facts, "excused", tally.excused());
        add(facts, "unexcused", tally.unexcused());
        return facts;
    }

    private void add(FactList facts, String column, long number) {
        facts.add(getTranslation("attendance.figures.column." + column), Format.count(number));
    }
}
