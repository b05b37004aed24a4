package vn.quantriet.attendance.makeup.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.attendance.makeup.SessionTies;

/** On the page of a session: the campaign of which it is a part. */
@org.springframework.stereotype.Component
class TieStep implements SessionStep {

    private static final int AFTER_MAKE_UP = 75;

    private final SessionTies ties;

    TieStep(SessionTies ties) {
        this.ties = ties;
    }

    @Override
    public int order() {
        return AFTER_MAKE_UP;
    }

    @Override
    public Optional<Component> card(SessionContext context) {
        var session = context.session();
        var campaign = ties.campaign(session);
        var ties = context.keeps() && this.ties.mayTie(session);
        return campaign.isEmpty() && !ties
                ? Optional.empty()
                : Optional.of(new TieCard(this.ties, session, campaign.orElse(null), ties));
    }
}
