package vn.quantriet.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.quantriet.shared.MenuEntry;

class PlacesTest {

    @Test
    void leavesOutWhatThePersonMayNotSee() {
        var places = new Places(List.of(place("b", 2, true, true), place("hidden", 1, true, false)));
        assertThat(names(places.visible())).containsExactly("b");
    }

    @Test
    void thePhoneShowsFourAndAlwaysTheLast() {
        var six = IntStream.rangeClosed(1, 6).mapToObj(at -> place("p" + at, at, true, true));
        var places = new Places(
                Stream.concat(Stream.of(place("desk", 3, false, true)), six).toList());
        assertThat(names(places.onPhone())).containsExactly("p1", "p2", "p3", "p6");
    }

    @Test
    void nothingIsLostBesidesTheFour() {
        var places = new Places(IntStream.rangeClosed(1, 6)
                .mapToObj(at -> place("p" + at, at, at != 2, true))
                .toList());
        assertThat(names(places.besidesPhone())).containsExactly("p2", "p5");
    }

    private static MenuEntry place(String name, int order, boolean onPhone, boolean visible) {
        return new MenuEntry(name, "home", Div.class, order, onPhone, () -> visible);
    }

    private static List<String> names(List<MenuEntry> places) {
        return places.stream().map(MenuEntry::textKey).toList();
    }
}
