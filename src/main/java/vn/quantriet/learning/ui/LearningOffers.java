package vn.quantriet.learning.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.shared.MenuEntry;

/** The places of this room in the menu. */
@Configuration(proxyBeanMethods = false)
class LearningOffers {

    private static final int PAPERS = 47;

    @Bean
    MenuEntry papersMenuEntry(CurrentActor currentActor) {
        return new MenuEntry(
                "learning.paper.menu",
                "print",
                PapersView.class,
                PAPERS,
                false,
                () -> currentActor
                        .find()
                        .filter(actor -> actor.holds(Permission.READ_NAMES))
                        .isPresent());
    }
}
