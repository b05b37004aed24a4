package vn.quantriet.organisation.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.shared.MenuEntry;

/** The places of this room in the menu. */
@Configuration(proxyBeanMethods = false)
class OrganisationOffers {

    private static final int UNITS = 40;
    private static final int MEMBERS = 45;

    @Bean
    MenuEntry unitsMenuEntry(CurrentActor currentActor) {
        return new MenuEntry(
                "organisation.menu",
                "tree",
                OrganisationView.class,
                UNITS,
                true,
                () -> holds(currentActor, Permission.READ_FIGURES, Permission.KEEP_REGISTER));
    }

    @Bean
    MenuEntry membersMenuEntry(CurrentActor currentActor) {
        return new MenuEntry(
                "organisation.members.title",
                "people",
                MembersView.class,
                MEMBERS,
                true,
                () -> holds(currentActor, Permission.READ_NAMES));
    }

    private static boolean holds(CurrentActor currentActor, Permission... any) {
        return currentActor.find().filter(actor -> actor.holds(any)).isPresent();
    }
}
