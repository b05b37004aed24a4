package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.CampaignSessions;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.SettledTerm;
import vn.quantriet.campaign.book.CampaignBook;
import vn.quantriet.campaign.book.CampaignPage;
import vn.quantriet.campaign.cell.CellStudy;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.campaign.desk.CampaignPlans;
import vn.quantriet.campaign.desk.CampaignSettings;
import vn.quantriet.campaign.desk.RosterAmendments;
import vn.quantriet.campaign.figures.Figures;
import vn.quantriet.campaign.figures.PartFigures;
import vn.quantriet.campaign.own.OwnStudy;
import vn.quantriet.catalogue.ModuleStep;
import vn.quantriet.shared.ui.PageHead;

/** One campaign: what it asks, by which rules; to its leaders also what they do with it (UC-023). */
@Route(CampaignRoutes.CAMPAIGNS)
@Requires(Permission.OWN_PAGES)
class CampaignView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private final CampaignBook book;
    private final OwnStudy ownStudy;
    private final CellStudy cellStudy;
    private final List<ModuleStep> steps;
    private final CampaignPlans plans;
    private final CampaignDesk desk;
    private final CampaignSettings settings;
    private final RosterAmendments amendments;
    private final CampaignSessions sessions;
    private final Figures figures;
    private final CurrentActor currentActor;
    private final Clock clock;
    private String title = "";

    CampaignView(
            CampaignBook book,
            OwnStudy ownStudy,
            CellStudy cellStudy,
            List<ModuleStep> steps,
            CampaignPlans plans,
            CampaignDesk desk,
            CampaignSettings settings,
            RosterAmendments amendments,
            CampaignSessions sessions,
            Figures figures,
            CurrentActor currentActor,
            Clock clock) {
        this.book = book;
        this.ownStudy = ownStudy;
        this.cellStudy = cellStudy;
        this.steps = steps;
        this.plans = plans;
        this.desk = desk;
        this.settings = settings;
        this.amendments = amendments;
        this.sessions = sessions;
        this.figures = figures;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("qt-stack");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(new CampaignId(id));
    }

    private void show(CampaignId id) {
        var page = book.open(id);
        var leads = leads(id);
        title = page.campaign().title();
        removeAll();
        add(head(page), own(page));
        if (leads && page.campaign().state() == CampaignState.OPEN) {
            add(new CampaignActions(page, desk, plans, clock, () -> show(id)));
        }
        var parts = parts(id);
        var main = column(new CampaignModules(page.modules(), parts));
        if (page.session()) {
            main.add(new CampaignSessionPart(page, sessions.of(id), parts, clock.getZone()));
        }
        var side = column(new CampaignFacts(page, clock));
        if (leads) {
            side.add(amendments(page));
        }
        var split = new Div(main, side);
        split.addClassName("qt-split");
        add(split, settings(page, leads));
    }

    /** Nothing but what is asked for who reads no figures. */
    private @Nullable PartFigures parts(CampaignId id) {
        return currentActor.get().holds(Permission.READ_FIGURES)
                ? figures.parts(id).orElse(null)
                : null;
    }

    private boolean leads(CampaignId id) {
        var actor = currentActor.get();
        return actor.passwordGiven() && actor.holds(Permission.RUN_CAMPAIGNS) && plans.leads(id);
    }

    private PageHead head(CampaignPage page) {
        var campaign = page.campaign();
        var chip = CampaignWords.state(this, campaign);
        return new PageHead(
                getTranslation("campaign.desk.menu"),
                getTranslation(
                        "campaign.desk.headline.one", campaign.title(), CampaignWords.time(this, campaign, clock)),
                Stream.concat(Stream.of(chip), cells(campaign.id())).toArray(Component[]::new));
    }

    /** The way to the names of the chi bộ that the reader leads. */
    private Stream<Component> cells(CampaignId campaign) {
        var actor = currentActor.get();
        if (!actor.passwordGiven() || !actor.holds(Permission.READ_NAMES)) {
            return Stream.empty();
        }
        return cellStudy.led(campaign).stream().map(unit -> {
            var link = new Anchor(CampaignRoutes.cell(campaign, unit.id()), unit.name());
            link.addClassName("qt-button");
            return link;
        });
    }

    /** The reader's own progress stands above all else; nothing for who is not on the list. */
    private Div own(CampaignPage page) {
        var own = new Div();
        own.addClassName("qt-campaign-own");
        own.setVisible(page.listed());
        if (page.listed()) {
            ownStudy.campaign(page.campaign().id())
                    .ifPresent(campaign -> own.add(new OwnStudySection(campaign, steps, clock)));
        }
        return own;
    }

    private SettingsSection settings(CampaignPage page, boolean leads) {
        var open = page.campaign().state() == CampaignState.OPEN;
        var lead = page.listed()
                ? getTranslation("campaign.desk.settings.you")
                : getTranslation("campaign.desk.settings.above", page.unitName());
        return new SettingsSection(
                lead, page.settings(), titles(page), leads && open ? setting -> change(page, setting) : null);
    }

    private void change(CampaignPage page, SettledTerm setting) {
        var id = page.campaign().id();
        SettingDialog.open(setting, titles(page), true, new OwnSettings(settings, id, () -> show(id)));
    }

    private static Map<String, String> titles(CampaignPage page) {
        var titles = new LinkedHashMap<String, String>();
        page.modules().forEach(module -> titles.put(module.module(), module.title()));
        return titles;
    }

    private AmendmentsSection amendments(CampaignPage page) {
        var id = page.campaign().id();
        var open = page.campaign().state() == CampaignState.OPEN;
        return new AmendmentsSection(
                amendments.list(id),
                open ? () -> AmendmentDialog.open(new ListAmending(amendments, id, () -> show(id))) : null,
                clock.getZone());
    }

    private static Div column(Component... content) {
        var column = new Div(content);
        column.addClassName("qt-stack");
        return column;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
