package vn.quantriet.attendance.figures.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.shared.MenuEntry;

/** The place of the figures of attendance in the menu. */
@Configuration(proxyBeanMethods = false)
class AttendanceFiguresOffers {

    private static final int AFTER_OVERVIEW = 13;

    @Bean
    MenuEntry attendanceFiguresMenuEntry(CurrentActor currentActor) {
        return new MenuEntry(
                "attendance.figures.menu",
                "check",
                AttendanceFiguresView.class,
                AFTER_OVERVIEW,
                false,
                () -> currentActor
                        .find()
                        .filter(actor -> actor.member() != null)
                        .isPresent());
    }
}
