package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.CampaignSessions;
import vn.quantriet.campaign.book.CampaignPage;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.figures.PartFigures;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.shared.ui.Unbroken;

/** The part that is asked once: which sessions give it, and how many have it. */
class CampaignSessionPart extends Card {

    private static final String ONCE = "";

    private final ZoneId zone;

    /** @param figures null for who reads none */
    CampaignSessionPart(CampaignPage page, CampaignSessions.Tied sessions, @Nullable PartFigures figures, ZoneId zone) {
        this.zone = zone;
        add(new H2(getTranslation("campaign.desk.session")));
        var lead = new Paragraph(getTranslation("campaign.desk.session.lead"));
        lead.addClassName("qt-s");
        add(lead);
        if (figures != null) {
            figures.of(ONCE, Part.SESSION)
                    .ifPresent(line -> add(new Paragraph(figures.unit() + ": "
                            + PartWords.counted(this, line).getText())));
        }
        if (sessions.number() == 0) {
            add(new Paragraph(getTranslation("campaign.desk.session.none")));
        } else {
            add(rows(sessions));
        }
        if (sessions.number() > sessions.within().size()) {
            var more = new Paragraph(getTranslation(
                    "campaign.desk.session.more",
                    Format.count(sessions.number()),
                    Format.count(sessions.number() - sessions.within().size())));
            more.addClassName("qt-s");
            add(more);
        }
    }

    private Div rows(CampaignSessions.Tied sessions) {
        var rows = new Div();
        rows.addClassName("qt-rows");
        sessions.within().forEach(line -> rows.add(row(line)));
        return rows;
    }

    private Anchor row(CampaignSessions.Line line) {
        var title = Unbroken.of(line.topic());
        title.addClassName("qt-entry-title");
        var about = new Span(Format.moment(line.startsAt(), zone) + " · " + line.unit());
        about.addClassName("qt-s");
        var state = new Span(
                line.closed() == 0
                        ? getTranslation("campaign.desk.session.open")
                        : getTranslation("campaign.desk.session.closed", Format.count(line.closed())));
        state.addClassName("qt-s");
        var words = new Div(title, about, state);
        words.addClassName("qt-campaign-words");
        var row = new Anchor(line.address());
        row.addClassName("qt-row");
        row.add(words, new Icon("chevron"));
        return row;
    }
}
