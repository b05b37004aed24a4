package vn.quantriet.shared;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** One line that a room says below the greeting on the home page, such as how many days are left. */
public interface HomeLine {

    /** Empty when the room has nothing to say to the person who is signed in now. */
    Optional<Component> line();
}
