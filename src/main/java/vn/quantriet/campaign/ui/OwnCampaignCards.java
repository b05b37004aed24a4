package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.own.OwnCampaign;
import vn.quantriet.campaign.own.OwnStudy;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.HomeCard;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.shared.ui.Unbroken;

/** A card for each open campaign: how far the member is, and the way to its parts. */
@org.springframework.stereotype.Component
class OwnCampaignCards implements HomeCard {

    private static final int ORDER = 10;

    private final CurrentActor currentActor;
    private final OwnStudy study;
    private final Clock clock;

    OwnCampaignCards(CurrentActor currentActor, OwnStudy study, Clock clock) {
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
        if (currentActor.find().filter(actor -> actor.member() != null).isEmpty()) {
            return Optional.empty();
        }
        var cards = new Div();
        cards.addClassName("qt-cards-inside");
        var open = study.open();
        open.forEach(own -> cards.add(card(own)));
        if (open.isEmpty()) {
            study.missedIn().forEach(title -> cards.add(missed(title)));
        }
        return cards.getChildren().findAny().map(any -> cards);
    }

    private Component card(OwnCampaign own) {
        var title = new H3();
        title.add(Unbroken.pieces(own.campaign().title()));
        var body = new Div(title, StudyWords.modules(title, own));
        body.addClassName("qt-card-body");
        var card = new Anchor(CampaignRoutes.campaign(own.campaign().id()), body, new Icon("chevron"));
        card.addClassNames("qt-card", "qt-card-link");
        if (!own.isEligible()) {
            body.add(StudyWords.small(StudyWords.excluded(card, own)));
        } else if (own.isDone()) {
            body.add(StudyWords.small(done(card, own)));
        } else {
            window(card, own, body);
        }
        return card;
    }

    private String done(Component host, OwnCampaign own) {
        var at = own.completedAt();
        return host.getTranslation(
                own.onBehalf() ? "campaign.home.completed-on-behalf" : "campaign.home.completed",
                at == null ? Format.orDash(null) : day(at));
    }

    private void window(Component host, OwnCampaign own, Div body) {
        var campaign = own.campaign();
        var now = clock.instant();
        if (now.isBefore(campaign.opensAt())) {
            body.add(StudyWords.small(host.getTranslation("campaign.home.from", day(campaign.opensAt()))));
        } else if (campaign.isClosed(now)) {
            body.add(new Span(new Chip(
                    Chip.Tone.LATE, host.getTranslation("campaign.home.over", last(campaign.lastDay(clock))))));
            body.add(StudyWords.small(host.getTranslation("campaign.home.over.help")));
        } else if (campaign.closesAt() != null) {
            body.add(StudyWords.small(host.getTranslation("campaign.home.until", last(campaign.lastDay(clock)))));
        }
    }

    private static String last(@Nullable LocalDate day) {
        return Format.day(day);
    }

    private String day(Instant at) {
        return Format.day(at.atZone(clock.getZone()).toLocalDate());
    }

    private static Component missed(String campaign) {
        var card = new Card();
        var title = new H3();
        title.add(Unbroken.pieces(campaign));
        card.add(title, StudyWords.small(card.getTranslation("campaign.home.not-listed")), StudyWords.dispute(card));
        return card;
    }
}
