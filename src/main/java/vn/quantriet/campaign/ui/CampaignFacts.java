package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import vn.quantriet.campaign.book.CampaignPage;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.FactList;

/** By which document, for whom, how long, who leads. */
class CampaignFacts extends Card {

    CampaignFacts(CampaignPage page, Clock clock) {
        var facts = new FactList();
        var directive = page.directive();
        if (directive != null) {
            facts.add(
                    getTranslation("campaign.desk.facts.directive"),
                    getTranslation(
                            "rules.document", directive.number(), Format.day(directive.date()), directive.body()));
        }
        facts.add(getTranslation("campaign.desk.facts.unit"), page.unitName());
        facts.add(getTranslation("campaign.desk.facts.led-by"), Format.orDash(page.ledBy()));
        facts.add(getTranslation("campaign.desk.facts.window"), CampaignWords.window(this, page.campaign(), clock));
        facts.add(getTranslation("campaign.desk.facts.list-on"), Format.day(page.listOn()));
        var marksFrom = page.marksFrom();
        facts.add(
                getTranslation("campaign.desk.facts.marks-from"),
                marksFrom == null
                        ? getTranslation("campaign.desk.facts.from-ever")
                        : Format.day(marksFrom.atZone(clock.getZone()).toLocalDate()));
        var closedAt = page.closedAt();
        if (closedAt != null) {
            facts.add(getTranslation("campaign.desk.facts.closed"), Format.moment(closedAt, clock.getZone()));
        }
        facts.add(getTranslation("campaign.desk.facts.you"), you(page));
        add(new H2(getTranslation("campaign.desk.facts")), facts);
    }

    private String you(CampaignPage page) {
        var exclusion = page.exclusion();
        if (!page.listed()) {
            return getTranslation("campaign.desk.facts.not-listed");
        }
        return exclusion == null
                ? getTranslation("campaign.desk.facts.eligible")
                : getTranslation("campaign.desk.facts.excluded", getTranslation("organisation.standing." + exclusion));
    }
}
