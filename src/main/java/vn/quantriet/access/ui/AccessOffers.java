package vn.quantriet.access.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.shared.MenuEntry;

/** What this room offers to the frame. */
@Configuration(proxyBeanMethods = false)
class AccessOffers {

    private static final int MENU_ORDER = 85;

    @Bean
    MenuEntry objectionsMenuEntry(CurrentActor currentActor) {
        return new MenuEntry(
                "access.objections.context",
                "alert",
                ObjectionsView.class,
                MENU_ORDER,
                false,
                () -> currentActor
                        .find()
                        .filter(actor -> actor.holds(Permission.ADMINISTER))
                        .isPresent());
    }
}
