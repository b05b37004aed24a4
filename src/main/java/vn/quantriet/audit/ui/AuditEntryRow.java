package vn.quantriet.audit.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Map;
import vn.quantriet.audit.AuditRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.FactList;

/** One entry: a line that says it in words, and what changed when opened. */
class AuditEntryRow extends Details {

    AuditEntryRow(AuditRow row, ZoneId zone) {
        addClassName("qt-entry");
        setSummary(summary(row, zone));
        add(content(row));
    }

    private Div summary(AuditRow row, ZoneId zone) {
        var what = new Span(getTranslation("audit.action." + row.action()));
        what.addClassName("qt-entry-title");
        var circumstances = new Span(String.join(
                " · ",
                Format.moment(row.at(), zone),
                row.actor() == null ? getTranslation("audit.actor.portal") : row.actor(),
                row.unitName() == null ? getTranslation("audit.unit.portal") : row.unitName()));
        circumstances.addClassName("qt-entry-text");
        return new Div(what, circumstances);
    }

    private Div content(AuditRow row) {
        var content = new Div();
        if (row.erased()) {
            content.add(new Paragraph(getTranslation("audit.entry.erased")));
        }
        var facts = new FactList();
        facts.add(getTranslation("audit.entry.number"), Long.toString(row.id()));
        facts.add(getTranslation("audit.entry.subject"), subject(row));
        facts.add(getTranslation("audit.entry.reason"), Format.orDash(row.reason()));
        changes(row.before(), row.after(), facts);
        facts.add(
                getTranslation("audit.entry.sealed"),
                getTranslation(row.sealed() ? "audit.entry.sealed.yes" : "audit.entry.sealed.not-yet"));
        content.add(facts);
        return content;
    }

    private String subject(AuditRow row) {
        return row.subjectId() == null ? row.subjectType() : row.subjectType() + " " + row.subjectId();
    }

    private void changes(Map<String, Object> before, Map<String, Object> after, FactList facts) {
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (var field : fields) {
            var was = String.valueOf(before.getOrDefault(field, "–"));
            var is = String.valueOf(after.getOrDefault(field, "–"));
            facts.add(field, before.isEmpty() ? is : getTranslation("audit.entry.change", was, is));
        }
    }
}
