package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import vn.quantriet.shared.MenuEntry;
import vn.quantriet.shared.VietnameseText;

/** Says that an address leads nowhere, and offers the places that the words in it may have meant. */
@ParentLayout(MainLayout.class)
class NotFoundView extends ErrorView implements HasErrorParameter<NotFoundException> {

    private static final int WORD = 3;

    private final transient Places places;

    NotFoundView(Places places) {
        this.places = places;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        var path = event.getLocation().getPath();
        say(getTranslation("shell.not-found.title"), getTranslation("shell.not-found.text"));
        var meant = meant(path);
        if (!meant.isEmpty()) {
            add(new H2(getTranslation("shell.not-found.meant")), Rows.of(meant));
        }
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** The places that share a word with the address; all of them when none does. */
    private List<MenuEntry> meant(String path) {
        var words = words(path.replaceAll("[-_/.%+]", " "));
        var visible = places.visible().stream()
                .filter(place -> place.view() != HomeView.class)
                .toList();
        var alike = visible.stream()
                .filter(place -> words(address(place) + " " + getTranslation(place.textKey())).stream()
                        .anyMatch(words::contains))
                .toList();
        return alike.isEmpty() ? visible : alike;
    }

    private static String address(MenuEntry place) {
        return RouteConfiguration.forApplicationScope().getUrl(place.view()).replace('-', ' ');
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(VietnameseText.fold(text).split(" ")).stream()
                .filter(word -> word.length() >= WORD)
                .toList());
    }
}
