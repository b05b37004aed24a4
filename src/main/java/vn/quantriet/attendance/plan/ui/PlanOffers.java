package vn.quantriet.attendance.plan.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.shared.MenuEntry;

/** The place of sessions in the menu: one of the four on a phone. */
@Configuration(proxyBeanMethods = false)
class PlanOffers {

    private static final int ORDER = 15;

    @Bean
    MenuEntry sessionsPlace(CurrentActor currentActor) {
        return new MenuEntry(
                "attendance.plan.menu",
                "clock",
                SessionsView.class,
                ORDER,
                true,
                () -> currentActor
                        .find()
                        .filter(actor -> actor.member() != null)
                        .isPresent());
    }
}
