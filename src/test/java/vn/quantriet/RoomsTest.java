package vn.quantriet;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The map of rooms is true: nobody leans on whom they may not, and the drawing below {@code target} is current. */
class RoomsTest {

    private final ApplicationModules rooms = ApplicationModules.of(Application.class);

    @Test
    void leanOnlyOnWhomTheyMay() {
        rooms.verify();
    }

    @Test
    void canBeDrawn() {
        new Documenter(rooms).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
