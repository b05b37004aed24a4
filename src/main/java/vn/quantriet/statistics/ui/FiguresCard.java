package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.campaign.figures.CampaignHead;
import vn.quantriet.campaign.figures.Figures;
import vn.quantriet.campaign.figures.Overview.Figured;
import vn.quantriet.shared.HomeCard;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.statistics.StatisticsRoutes;

/** For a committee: how far the running campaign is, and the way to its page. */
@org.springframework.stereotype.Component
class FiguresCard implements HomeCard {

    private static final int ORDER = 30;

    private final CurrentActor currentActor;
    private final Figures figures;
    private final Clock clock;

    FiguresCard(CurrentActor currentActor, Figures figures, Clock clock) {
        this.currentActor = currentActor;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        return currentActor
                .find()
                .filter(actor -> !actor.scope(Permission.READ_FIGURES).isEmpty())
                .flatMap(actor -> running());
    }

    private Optional<Component> running() {
        var overview = figures.open(null, null, null);
        var campaign = overview.campaign();
        var figured = overview.figures();
        return campaign == null || figured == null || figured.unit().cell()
                ? Optional.empty()
                : Optional.of(card(campaign, figured));
    }

    private Card card(CampaignHead campaign, Figured figured) {
        var card = new Card();
        var context = new Paragraph(campaign.title() + " · " + figured.unit().name());
        context.addClassName("qt-t");
        var link = new Anchor(
                StatisticsRoutes.overview(campaign.id(), figured.unit().unit()),
                card.getTranslation("statistics.home.open"));
        link.addClassName("qt-button");
        card.add(
                context,
                new H2(Headline.of(card, campaign, figured.unit().counted(), LocalDate.now(clock))),
                new Bar(card, figured.unit().counted()),
                link);
        return card;
    }
}
