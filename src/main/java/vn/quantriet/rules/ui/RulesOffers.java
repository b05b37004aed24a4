package vn.quantriet.rules.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.shared.MenuEntry;

/** What this room offers to the frame. */
@Configuration(proxyBeanMethods = false)
class RulesOffers {

    private static final int MENU_ORDER = 70;

    @Bean
    MenuEntry rulesMenuEntry(CurrentActor currentActor) {
        return new MenuEntry(
                "rules.menu",
                "rules",
                RulesView.class,
                MENU_ORDER,
                false,
                () -> currentActor.find().isPresent());
    }
}
