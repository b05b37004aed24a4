package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.organisation.Organisation;
import vn.quantriet.organisation.OrganisationRoutes;
import vn.quantriet.organisation.UnitRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.HomeCard;
import vn.quantriet.shared.ui.Card;

/** For a committee: the size of what it leads. */
@org.springframework.stereotype.Component
class CommitteeCard implements HomeCard {

    private static final int ORDER = 31;

    private final CurrentActor currentActor;
    private final Organisation organisation;

    CommitteeCard(CurrentActor currentActor, Organisation organisation) {
        this.currentActor = currentActor;
        this.organisation = organisation;
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
                .map(actor -> organisation.open(null).selected())
                .filter(unit -> !unit.cell())
                .map(this::card);
    }

    private Component card(UnitRow unit) {
        var card = new Card();
        var link = new Anchor(OrganisationRoutes.UNITS, card.getTranslation("organisation.home.tree"));
        link.addClassName("qt-button");
        card.add(
                new H2(unit.name()),
                new Paragraph(card.getTranslation(
                        "organisation.headline",
                        Format.count(unit.figures().onList()),
                        Format.count(unit.figures().cells()))),
                link);
        return card;
    }
}
