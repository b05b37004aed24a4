package vn.quantriet.attendance.makeup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.makeup.SessionTies;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Unbroken;

/** Which campaign the session belongs to, and how that is changed after it was held. */
class TieCard extends Card {

    TieCard(SessionTies ties, StudySession session, @Nullable Campaign campaign, boolean mayTie) {
        add(new H2(getTranslation("attendance.tie")));
        if (campaign == null) {
            add(new Paragraph(getTranslation("attendance.tie.none")));
        } else {
            var link = new Anchor(CampaignRoutes.campaign(campaign.id()));
            link.add(Unbroken.of(campaign.title()));
            link.addClassName("qt-line-link");
            add(link);
        }
        if (mayTie) {
            var key = campaign == null ? "attendance.tie.go" : "attendance.tie.change";
            add(new Button(
                    getTranslation(key),
                    click -> new TieDialog(ties.open(), campaign, (chosen, reason) -> {
                                ties.tie(session.id(), chosen, reason);
                                getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                            })
                            .open()));
        }
    }
}
