package vn.quantriet.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands on the page that is open. */
final class Pages {

    private Pages() {}

    static String text() {
        return texts(UI.getCurrent()).collect(Collectors.joining(" "));
    }

    private static Stream<String> texts(Component component) {
        return Stream.concat(
                Stream.of(component.getElement().getText()),
                component.getChildren().flatMap(Pages::texts));
    }
}
