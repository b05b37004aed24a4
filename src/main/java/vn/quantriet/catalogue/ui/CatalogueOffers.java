package vn.quantriet.catalogue.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.shared.MenuEntry;

/** What this room offers to the frame. */
@Configuration(proxyBeanMethods = false)
class CatalogueOffers {

    private static final int LIBRARY_ORDER = 10;
    private static final int DESK_ORDER = 60;

    @Bean
    MenuEntry libraryMenuEntry(CurrentActor currentActor) {
        return new MenuEntry(
                "library.menu",
                "book",
                LibraryView.class,
                LIBRARY_ORDER,
                true,
                () -> currentActor.find().isPresent());
    }

    @Bean
    MenuEntry contentDeskMenuEntry(CurrentActor currentActor) {
        return new MenuEntry(
                "library.desk.menu",
                "pen",
                ContentDeskView.class,
                DESK_ORDER,
                false,
                () -> currentActor
                        .find()
                        .filter(CatalogueOffers::worksOnContent)
                        .isPresent());
    }

    private static boolean worksOnContent(Actor actor) {
        return actor.holds(Permission.WRITE_CONTENT, Permission.APPROVE_CONTENT, Permission.ADMINISTER);
    }
}
