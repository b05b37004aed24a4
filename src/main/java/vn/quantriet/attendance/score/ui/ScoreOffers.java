package vn.quantriet.attendance.score.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.shared.MenuEntry;

/** The score sheet of a committee in the menu. */
@Configuration(proxyBeanMethods = false)
class ScoreOffers {

    private static final int ORDER = 72;

    @Bean
    MenuEntry scoreSheetPlace(CurrentActor currentActor) {
        return new MenuEntry(
                "attendance.score.sheet",
                "rules",
                TemplateView.class,
                ORDER,
                false,
                () -> currentActor
                        .find()
                        .filter(actor -> actor.holds(Permission.KEEP_SESSIONS) && actor.holds(Permission.RUN_CAMPAIGNS))
                        .isPresent());
    }
}
