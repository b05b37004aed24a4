package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import vn.quantriet.campaign.desk.CampaignDraft;
import vn.quantriet.campaign.desk.Preview;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.FactList;

/** Whom a draft would count, and the button that opens it. */
class PreviewSection extends Card {

    PreviewSection(Preview preview, CampaignDraft draft, Runnable open) {
        addClassName("qt-campaign-preview");
        asNextStep();
        var facts = new FactList();
        facts.add(
                getTranslation("campaign.desk.preview.on-list", Format.day(draft.listOn())),
                Format.count(preview.onList()));
        if (!preview.isSmall()) {
            exclusions(preview, facts);
        }
        var button = new Button(
                getTranslation("campaign.desk.open"),
                click -> confirm(preview, draft, open).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H2(getTranslation("campaign.desk.preview")),
                new Paragraph(getTranslation("campaign.desk.preview.text")),
                facts,
                button);
    }

    private void exclusions(Preview preview, FactList facts) {
        for (var reason : StandingKind.values()) {
            long people = preview.excluded().getOrDefault(reason, 0L);
            if (people > 0) {
                facts.add(
                        getTranslation(
                                "campaign.desk.preview.minus", getTranslation("organisation.standing." + reason)),
                        Format.count(people));
            }
        }
        facts.add(getTranslation("campaign.desk.preview.eligible"), Format.count(preview.eligible()));
    }

    private CampaignDialog confirm(Preview preview, CampaignDraft draft, Runnable open) {
        return new CampaignDialog(
                getTranslation("campaign.desk.open.title"),
                getTranslation("campaign.desk.open.text", Format.day(draft.listOn()), Format.count(preview.onList())),
                getTranslation("campaign.desk.open.now"),
                () -> {
                    open.run();
                    return true;
                });
    }
}
