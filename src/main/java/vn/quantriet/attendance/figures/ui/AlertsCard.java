package vn.quantriet.attendance.figures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.figures.AttendanceAlerts;
import vn.quantriet.organisation.Members;
import vn.quantriet.shared.HomeCard;

/** For who leads a chi bộ: who has been away too often. Nothing where nobody has. */
@org.springframework.stereotype.Component
class AlertsCard implements HomeCard {

    private static final int ORDER = 28;

    private final CurrentActor currentActor;
    private final Members members;
    private final AttendanceAlerts alerts;

    AlertsCard(CurrentActor currentActor, Members members, AttendanceAlerts alerts) {
        this.currentActor = currentActor;
        this.members = members;
        this.alerts = alerts;
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
        members.ownUnits().forEach(unit -> {
            var found = alerts.of(unit.id());
            if (!found.isEmpty()) {
                var card = new AlertsSection(found);
                var link = new Anchor(
                        AttendanceRoutes.FIGURES + "/" + unit.id().value(),
                        card.getTranslation("attendance.figures.home.open"));
                link.addClassName("qt-button");
                card.add(link);
                cards.add(card);
            }
        });
        return cards.getChildren().findAny().map(any -> cards);
    }
}
