package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.organisation.Members;
import vn.quantriet.organisation.OrganisationRoutes;
import vn.quantriet.organisation.OwnUnit;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.HomeCard;
import vn.quantriet.shared.ui.Card;

/** For who leads a chi bộ: how many members, and how many still need a slip. */
@org.springframework.stereotype.Component
class OwnUnitCard implements HomeCard {

    private static final int ORDER = 30;

    private final CurrentActor currentActor;
    private final Members members;

    OwnUnitCard(CurrentActor currentActor, Members members) {
        this.currentActor = currentActor;
        this.members = members;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        return currentActor
                .find()
                .filter(actor -> actor.passwordGiven() && actor.holds(Permission.READ_NAMES))
                .map(actor -> members.ownUnits())
                .filter(units -> !units.isEmpty())
                .map(this::card);
    }

    private Component card(List<OwnUnit> units) {
        var card = new Card();
        var names = units.stream().map(OwnUnit::name).collect(Collectors.joining(", "));
        var people = units.stream().mapToInt(OwnUnit::members).sum();
        var without = members.notActivatedInOwnUnits();
        card.add(new H2(names), new Paragraph(card.getTranslation("organisation.unit.members", Format.count(people))));
        if (without > 0) {
            card.add(new Paragraph(card.getTranslation("organisation.home.no-account", Format.count(without))));
        }
        var link = new Anchor(
                OrganisationRoutes.MEMBERS,
                card.getTranslation(without > 0 ? "organisation.home.slips" : "organisation.home.members"));
        link.addClassName("qt-button");
        card.add(link);
        return card;
    }
}
