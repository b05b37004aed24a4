package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.figures.CampaignHead;
import vn.quantriet.campaign.figures.Figures;
import vn.quantriet.organisation.Region;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.statistics.FiguresReport;
import vn.quantriet.statistics.StatisticsRoutes;

/** The committee's page: how far a campaign is, who is behind, and why each rate is what it is (UC-026). */
@Route(StatisticsRoutes.OVERVIEW)
@Requires(Permission.READ_FIGURES)
class OverviewView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Figures figures;
    private final FiguresReport report;
    private final Clock clock;

    OverviewView(Figures figures, FiguresReport report, Clock clock) {
        this.figures = figures;
        this.report = report;
        this.clock = clock;
        addClassName("qt-overview");
    }

    @Override
    public void setParameter(BeforeEvent event, @WildcardParameter String path) {
        var ids = ids(path);
        var region = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(StatisticsRoutes.REGION)
                .map(StatisticsRoutes::region)
                .orElse(null);
        show(
                ids.isEmpty() ? null : new CampaignId(ids.getFirst()),
                ids.size() < 2 ? null : new UnitId(ids.get(1)),
                region);
    }

    /** @throws NotFoundException for anything but at most two numbers */
    private static List<Long> ids(String path) {
        try {
            var ids = Arrays.stream(path.split("/"))
                    .filter(part -> !part.isEmpty())
                    .map(Long::valueOf)
                    .toList();
            if (ids.size() > 2) {
                throw new NotFoundException();
            }
            return ids;
        } catch (NumberFormatException notANumber) {
            throw new NotFoundException();
        }
    }

    private void show(@Nullable CampaignId wanted, @Nullable UnitId unit, @Nullable Region region) {
        var overview = figures.open(wanted, unit, region);
        removeAll();
        var campaign = overview.campaign();
        if (campaign == null) {
            add(
                    new PageHead("", getTranslation("statistics.none.headline")),
                    new EmptyState(getTranslation("statistics.none.title"), getTranslation("statistics.none.text")));
            return;
        }
        var figured = overview.figures();
        if (figured == null) {
            outside(campaign, overview.campaigns());
        } else {
            add(new OpenCampaign(figures, report, clock, overview.campaigns(), campaign, figured, region));
        }
    }

    private void outside(CampaignHead campaign, List<CampaignHead> campaigns) {
        add(
                new PageHead(Headline.context(this, campaign), getTranslation("statistics.outside.headline")),
                new CampaignChoice(campaigns, campaign, null),
                new EmptyState(getTranslation("statistics.outside.title"), getTranslation("statistics.outside.text")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("statistics.menu");
    }
}
