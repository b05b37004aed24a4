package vn.quantriet.statistics.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.shared.MenuEntry;

/** The place of this room in the menu. */
@Configuration(proxyBeanMethods = false)
class StatisticsOffers {

    private static final int OVERVIEW = 12;

    @Bean
    MenuEntry overviewMenuEntry(CurrentActor currentActor) {
        return new MenuEntry(
                "statistics.menu",
                "chart",
                OverviewView.class,
                OVERVIEW,
                false,
                () -> currentActor
                        .find()
                        .filter(actor -> actor.holds(Permission.READ_FIGURES))
                        .isPresent());
    }
}
