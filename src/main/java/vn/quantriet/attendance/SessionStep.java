package vn.quantriet.attendance;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a part of this room offers on the page of a session, such as the roll or the minutes. One bean per step. */
public interface SessionStep {

    /** In the order in which a session is held: 10 the roll, 20 check-in, 30 paper, 40 guests, 50 score, 60 minutes, 70 make-up, 75 the campaign. */
    int order();

    /** The card for the person who is signed in; empty when this step says nothing to them here. */
    Optional<Component> card(SessionContext context);
}
