package vn.quantriet.attendance.plan.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.shared.MenuEntry;

/** The places of sessions in the menu; the sessions themselves are one of the four on a phone. */
@Configuration(proxyBeanMethods = false)
class PlanOffers {

    private static final int ORDER = 15;
    private static final int DAYS = 74;

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

    /** For those who have no year plan of their own to come from. */
    @Bean
    MenuEntry regularDaysPlace(CurrentActor currentActor) {
        return new MenuEntry(
                "attendance.plan.days",
                "rules",
                RegularDaysView.class,
                DAYS,
                false,
                () -> currentActor
                        .find()
                        .filter(actor -> actor.holds(Permission.ADMINISTER, Permission.KEEP_RULES))
                        .isPresent());
    }
}
