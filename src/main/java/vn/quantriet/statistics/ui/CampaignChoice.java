package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.figures.CampaignHead;
import vn.quantriet.organisation.Region;
import vn.quantriet.statistics.StatisticsRoutes;

/** Which campaign, and which region of it; both stand in the address. */
class CampaignChoice extends Div {

    /**
     * Without regions.
     *
     * @param unit null where the campaign does not hold the one that was asked for
     */
    CampaignChoice(List<CampaignHead> campaigns, CampaignHead shown, @Nullable UnitId unit) {
        addClassNames("qt-overview-choice", "qt-no-print");
        if (campaigns.size() > 1) {
            add(campaigns(campaigns, shown, unit));
        }
    }

    CampaignChoice(List<CampaignHead> campaigns, CampaignHead shown, UnitId unit, @Nullable Region region) {
        this(campaigns, shown, unit);
        add(regions(shown, unit, region));
    }

    private Select<CampaignHead> campaigns(List<CampaignHead> campaigns, CampaignHead shown, @Nullable UnitId unit) {
        var choice = new Select<CampaignHead>();
        choice.setLabel(getTranslation("statistics.campaign"));
        choice.setItems(campaigns);
        choice.setItemLabelGenerator(one -> getTranslation(
                "statistics.campaign.item",
                one.title(),
                getTranslation("campaign.state." + one.state().name())));
        choice.setValue(shown);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() || change.getValue() != shown) {
                var id = change.getValue().id();
                UI.getCurrent()
                        .navigate(unit == null ? StatisticsRoutes.overview(id) : StatisticsRoutes.overview(id, unit));
            }
        });
        return choice;
    }

    private Nav regions(CampaignHead campaign, UnitId unit, @Nullable Region chosen) {
        var regions = new Nav();
        regions.addClassName("qt-regions");
        regions.setAriaLabel(getTranslation("statistics.region"));
        regions.add(region(campaign, unit, null, chosen == null));
        for (var region : Region.values()) {
            regions.add(region(campaign, unit, region, region == chosen));
        }
        return regions;
    }

    private Anchor region(CampaignHead campaign, UnitId unit, @Nullable Region region, boolean chosen) {
        var link = new Anchor(
                StatisticsRoutes.overview(campaign.id(), unit, region),
                region == null
                        ? getTranslation("statistics.region.all")
                        : getTranslation("statistics.region." + region.name()));
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
