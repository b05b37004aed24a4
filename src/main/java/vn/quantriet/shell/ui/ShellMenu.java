package vn.quantriet.shell.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.shared.MenuEntry;

/** The places of the frame itself: the first of every menu, and the last ones. */
@Configuration(proxyBeanMethods = false)
class ShellMenu {

    private static final int FIRST = 0;
    private static final int LAST_BUT_ONE = 990;
    private static final int LAST = 1_000;

    @Bean
    MenuEntry homePlace(CurrentActor actor) {
        return new MenuEntry(
                "shell.home.place",
                "home",
                HomeView.class,
                FIRST,
                true,
                () -> actor.find().isPresent());
    }

    @Bean
    MenuEntry helpPlace(CurrentActor actor) {
        return new MenuEntry(
                "help.place",
                "help",
                HelpView.class,
                LAST_BUT_ONE,
                false,
                () -> actor.find().isPresent());
    }

    @Bean
    MenuEntry ownPlace(CurrentActor actor) {
        return new MenuEntry(
                "shell.own.place",
                "person",
                OwnView.class,
                LAST,
                true,
                () -> actor.find().isPresent());
    }
}
