package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.desk.AmendmentRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;

/** What was corrected in the list since it was locked, and the way to correct more. */
class AmendmentsSection extends Card {

    private final ZoneId zone;

    /** @param amend null where the list is frozen */
    AmendmentsSection(List<AmendmentRow> rows, @Nullable Runnable amend, ZoneId zone) {
        this.zone = zone;
        add(
                new H2(getTranslation("campaign.desk.amendments", Format.count(rows.size()))),
                new Paragraph(getTranslation(
                        rows.isEmpty() ? "campaign.desk.amendments.none" : "campaign.desk.amendments.text")));
        if (!rows.isEmpty()) {
            var list = new Div();
            list.addClassName("qt-record");
            rows.forEach(row -> list.add(line(row)));
            add(list);
        }
        if (amend != null) {
            add(new Button(getTranslation("campaign.desk.amend"), click -> amend.run()));
        }
    }

    private Div line(AmendmentRow row) {
        var what = new Span(getTranslation("campaign.amendment." + row.kind(), row.code()));
        what.addClassName("qt-entry-title");
        var words = new Div(what, small(place(row)), small(row.reason()), small(by(row)));
        var line = new Div(words);
        line.addClassName("qt-record-line");
        return line;
    }

    private String place(AmendmentRow row) {
        var exclusion = row.exclusion();
        var unit = Format.orDash(row.unitName());
        var place = row.toUnitName() == null
                ? unit
                : getTranslation("campaign.desk.amendments.moved", unit, row.toUnitName());
        return exclusion == null ? place : place + " · " + getTranslation("organisation.standing." + exclusion);
    }

    private String by(AmendmentRow row) {
        return getTranslation("campaign.desk.amendments.by", row.by(), Format.moment(row.at(), zone));
    }

    private static Paragraph small(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("qt-s");
        return paragraph;
    }
}
