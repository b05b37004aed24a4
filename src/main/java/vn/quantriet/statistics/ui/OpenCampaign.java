package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.figures.CampaignHead;
import vn.quantriet.campaign.figures.Figures;
import vn.quantriet.campaign.figures.Overview.Figured;
import vn.quantriet.campaign.figures.Overview.Place;
import vn.quantriet.campaign.figures.UnitProgress;
import vn.quantriet.organisation.Region;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.statistics.FiguresReport;
import vn.quantriet.statistics.StatisticsRoutes;

/** A unit in a campaign; follows what is counted while it is open, and keeps meanwhile what is unfolded. */
class OpenCampaign extends Div {

    private final Figures figures;
    private final Clock clock;
    private final CampaignHead campaign;
    private final UnitId unit;
    private final @Nullable Region region;
    private final PageHead head;
    private final KeyFigures keyFigures;
    private final @Nullable UnitTable tree;
    private final Div main = new Div();
    private final Div side = new Div();
    private final Div map = new Div();
    private final Span moment = new Span();
    private final Paragraph printed = new Paragraph();

    OpenCampaign(
            Figures figures,
            FiguresReport report,
            Clock clock,
            List<CampaignHead> campaigns,
            CampaignHead campaign,
            Figured figured,
            @Nullable Region region) {
        this.figures = figures;
        this.clock = clock;
        this.campaign = campaign;
        this.region = region;
        unit = figured.unit().unit();
        addClassName("qt-stack");
        keyFigures = new KeyFigures(this::explain);
        tree = figured.unit().cell() ? null : new UnitTable(this::below, this::explain, this::address);
        head = new PageHead(
                Headline.context(this, campaign),
                "",
                theCampaign(),
                new ReportButton(everything ->
                        report.write(campaign.id(), unit, region, everything ? null : unfolded(), getLocale())));
        printed.addClassName("qt-print-only");
        add(head, printed, way(figured), choice(campaigns), keyFigures, split(), foot());
        show(figured);
        if (!campaign.isClosed()) {
            add(new FiguresPulse(campaign.id(), this::refresh));
        }
    }

    private Anchor theCampaign() {
        var link = new Anchor(CampaignRoutes.campaign(campaign.id()), getTranslation("statistics.campaign.open"));
        link.addClassName("qt-button");
        return link;
    }

    /** One chi bộ stands in one region. */
    private CampaignChoice choice(List<CampaignHead> campaigns) {
        return tree == null && region == null
                ? new CampaignChoice(campaigns, campaign, unit)
                : new CampaignChoice(campaigns, campaign, unit, region);
    }

    private Div split() {
        main.addClassName("qt-stack");
        side.addClassName("qt-stack");
        var split = new Div(main, side);
        split.addClassNames("qt-split", "qt-overview-split");
        if (tree != null) {
            main.add(tree, map);
        }
        return split;
    }

    private Nav way(Figured figured) {
        var way = new Nav();
        way.addClassName("qt-unit-path");
        way.setAriaLabel(getTranslation("statistics.path"));
        figured.path().forEach(place -> way.add(link(place)));
        if (!figured.path().isEmpty() || figured.unit().parent() != null) {
            var here = new Span(figured.unit().name());
            here.getElement().setAttribute("aria-current", "page");
            way.add(here);
        }
        figured.tops().forEach(place -> {
            var other = link(place);
            other.addClassName("qt-other-top");
            way.add(other);
        });
        way.setVisible(way.getComponentCount() > 0);
        return way;
    }

    private Anchor link(Place place) {
        return new Anchor(address(place.unit()), place.name());
    }

    private Div foot() {
        var foot = new Div(moment);
        foot.addClassName("qt-t");
        return foot;
    }

    private void show(Figured figured) {
        var progress = figured.unit();
        head.setHeadline(Headline.of(this, campaign, progress.counted(), LocalDate.now(clock)));
        keyFigures.show(progress);
        if (tree == null) {
            main.removeAll();
            main.add(new CellSection(progress, namesLink(figured)));
        } else {
            tree.show(progress, figured.below());
            map.removeAll();
            map.add(new ModuleMap(figured));
        }
        side.removeAll();
        if (!figured.slowest().isEmpty()) {
            side.add(new SlowestSection(figured.slowest(), this::address));
        }
        if (!figured.trend().isEmpty()) {
            side.add(new TrendSection(figured.trend()));
        }
        moment.setText(getTranslation("statistics.moment", Format.moment(figured.at(), clock.getZone())));
        printed.setText(getTranslation("statistics.printed", progress.name(), moment.getText()));
    }

    /** To the names of the chi bộ, for a committee by way of the reason there; nobody else is shown it. */
    private @Nullable Anchor namesLink(Figured figured) {
        return figured.unit().names()
                ? new Anchor(CampaignRoutes.cell(campaign.id(), unit), getTranslation("statistics.names"))
                : null;
    }

    /** Something was counted: the same page again, unit by unit where it is unfolded. */
    private void refresh() {
        var figured = figures.open(campaign.id(), unit, region).figures();
        if (figured != null) {
            show(figured);
            if (tree != null) {
                tree.refreshUnfolded();
            }
        }
    }

    private List<UnitProgress> below(UnitId other) {
        return figures.below(campaign.id(), other, region);
    }

    private void explain(UnitId other) {
        new WhyDialog(figures.why(campaign.id(), other, region), region, clock).open();
    }

    private String address(UnitId other) {
        return StatisticsRoutes.overview(campaign.id(), other, region);
    }

    private Set<UnitId> unfolded() {
        return tree == null ? Set.of() : tree.unfolded();
    }
}
