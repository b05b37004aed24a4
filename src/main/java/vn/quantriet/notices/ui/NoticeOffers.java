package vn.quantriet.notices.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.shared.MenuEntry;

/** The places of this room in the menu. */
@Configuration(proxyBeanMethods = false)
class NoticeOffers {

    private static final int CALENDAR = 16;
    private static final int LOG = 86;

    @Bean
    MenuEntry calendarPlace(CurrentActor currentActor) {
        return new MenuEntry(
                "notices.calendar.name",
                "calendar",
                CalendarView.class,
                CALENDAR,
                false,
                () -> currentActor
                        .find()
                        .filter(actor -> actor.member() != null)
                        .isPresent());
    }

    @Bean
    MenuEntry deliveryLogPlace(CurrentActor currentActor) {
        return new MenuEntry(
                "notices.log.title",
                "download",
                DeliveryLogView.class,
                LOG,
                false,
                () -> currentActor
                        .find()
                        .filter(actor -> actor.holds(Permission.ADMINISTER))
                        .isPresent());
    }
}
