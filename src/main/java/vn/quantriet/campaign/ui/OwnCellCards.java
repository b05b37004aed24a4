package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.time.Clock;
import java.util.Optional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.cell.CellFigures;
import vn.quantriet.campaign.cell.CellStudy;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.shared.HomeCard;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Unbroken;

/** For who leads a chi bộ: how far it is in each open campaign, and the way to its names. */
@org.springframework.stereotype.Component
class OwnCellCards implements HomeCard {

    private static final int ORDER = 25;

    private final CurrentActor currentActor;
    private final CellStudy study;
    private final Clock clock;

    OwnCellCards(CurrentActor currentActor, CellStudy study, Clock clock) {
        this.currentActor = currentActor;
        this.study = study;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        var leads = currentActor
                .find()
                .filter(actor -> actor.passwordGiven() && actor.holds(Permission.READ_NAMES))
                .isPresent();
        if (!leads) {
            return Optional.empty();
        }
        var cards = new Div();
        cards.addClassName("qt-cards-inside");
        study.own().forEach(figures -> cards.add(card(figures)));
        return cards.getChildren().findAny().map(any -> cards);
    }

    private Component card(CellFigures figures) {
        var card = new Card();
        var title = new H3();
        title.add(Unbroken.pieces(card.getTranslation(
                "campaign.cell.context", figures.unitName(), figures.campaign().title())));
        title.addClassName("qt-s");
        var link = new Anchor(
                CampaignRoutes.cell(figures.campaign().id(), figures.unit()),
                card.getTranslation("campaign.cell.home.open"));
        link.addClassName("qt-button");
        card.add(
                title, new H2(CellWords.headline(card, figures.campaign(), figures.done(), figures.eligible(), clock)));
        if (figures.eligible() > 0) {
            card.add(states(card, figures));
        }
        card.add(link);
        return card;
    }

    private static Component states(Component host, CellFigures figures) {
        return CellWords.states(host, state -> count(figures, state));
    }

    private static int count(CellFigures figures, PartState state) {
        return switch (state) {
            case DONE -> figures.done();
            case UNDER_WAY -> figures.underWay();
            case NOT_BEGUN -> figures.notBegun();
        };
    }
}
