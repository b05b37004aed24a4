package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.book.CampaignBook;
import vn.quantriet.campaign.book.CampaignCard;
import vn.quantriet.campaign.desk.CampaignPlans;
import vn.quantriet.campaign.desk.PlanRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.shared.ui.Unbroken;

/** The campaigns that concern the reader, and to their leaders the drafts (UC-023). */
@Route(CampaignRoutes.CAMPAIGNS)
@Requires(Permission.OWN_PAGES)
class CampaignsView extends Div implements HasDynamicTitle {

    private final Clock clock;

    CampaignsView(CampaignBook book, CampaignPlans plans, CurrentActor currentActor, Clock clock) {
        this.clock = clock;
        addClassName("qt-stack");
        var actor = currentActor.get();
        var leads = actor.passwordGiven() && actor.holds(Permission.RUN_CAMPAIGNS);
        var campaigns = book.campaigns();
        var drafts = leads
                ? plans.campaigns().stream()
                        .filter(plan -> plan.campaign().state() == CampaignState.DRAFT)
                        .toList()
                : List.<PlanRow>of();
        add(new PageHead(
                getTranslation("campaign.desk.menu"),
                headline(campaigns),
                leads ? new Component[] {planLink()} : new Component[0]));
        show(campaigns, drafts, leads);
    }

    private String headline(List<CampaignCard> campaigns) {
        var open = campaigns.stream()
                .map(CampaignCard::campaign)
                .filter(campaign -> !campaign.isClosed(clock.instant()))
                .toList();
        return open.isEmpty()
                ? getTranslation("campaign.desk.headline.none")
                : getTranslation(
                        "campaign.desk.headline.some",
                        Format.count(open.size()),
                        CampaignWords.time(this, open.getFirst(), clock));
    }

    private void show(List<CampaignCard> campaigns, List<PlanRow> drafts, boolean leads) {
        if (!drafts.isEmpty()) {
            add(
                    new H2(getTranslation("campaign.desk.drafts")),
                    cards(drafts.stream().map(this::draft)));
        }
        if (!campaigns.isEmpty()) {
            if (!drafts.isEmpty()) {
                add(new H2(getTranslation("campaign.desk.running")));
            }
            add(cards(campaigns.stream().map(this::card)));
        } else if (drafts.isEmpty()) {
            add(new EmptyState(
                    getTranslation("campaign.desk.empty.title"),
                    getTranslation(leads ? "campaign.desk.empty.leader" : "campaign.desk.empty.member")));
        }
    }

    private static Div cards(Stream<Card> cards) {
        var grid = new Div();
        grid.addClassName("qt-cards");
        cards.forEach(grid::add);
        return grid;
    }

    private Card card(CampaignCard row) {
        return card(
                row.campaign(),
                CampaignRoutes.campaign(row.campaign().id()),
                getTranslation("campaign.desk.card.facts", Format.count(row.modules()), row.unitName()),
                getTranslation(row.listed() ? "campaign.desk.card.listed" : "campaign.desk.card.followed"));
    }

    private Card draft(PlanRow row) {
        return card(
                row.campaign(),
                CampaignRoutes.edit(row.campaign().id()),
                row.unitName(),
                getTranslation("campaign.desk.card.draft"));
    }

    private Card card(Campaign campaign, String href, String facts, String reader) {
        var link = new Anchor(href);
        link.add(Unbroken.pieces(campaign.title()));
        var chips = new Div(CampaignWords.state(this, campaign));
        chips.addClassName("qt-chips");
        var time = new Paragraph(
                campaign.state() == CampaignState.DRAFT
                        ? CampaignWords.window(this, campaign, clock)
                        : CampaignWords.time(this, campaign, clock) + " · "
                                + CampaignWords.window(this, campaign, clock));
        var more = new Paragraph(Unbroken.pieces(facts).toArray(Component[]::new));
        more.addClassName("qt-s");
        var mine = new Paragraph(reader);
        mine.addClassName("qt-s");
        var title = new H2(link);
        var card = new Card(chips, title, time, more, mine);
        card.addClassName("qt-campaign-card");
        return card;
    }

    private Anchor planLink() {
        var link = new Anchor(CampaignRoutes.EDIT + "/" + CampaignEditView.NEW, getTranslation("campaign.desk.plan"));
        link.addClassNames("qt-button", "qt-button-primary");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaign.desk.menu");
    }
}
