package vn.quantriet.shared;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a room shows on the home page of the person who is signed in. */
public interface HomeCard {

    /** Smaller comes first; the card that says what to do next has the smallest. */
    int order();

    /** The card for the person who is signed in now, empty when the room has nothing to say to them. */
    Optional<Component> card();
}
