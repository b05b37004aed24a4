package vn.quantriet.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One of our own line drawings, in the colour and size of the text around it. Decoration: the words beside it carry the meaning. */
public class Icon extends Span {

    private static final Map<String, String> DRAWINGS = new ConcurrentHashMap<>();

    /**
     * @param name the file in {@code theme/icons}, without extension
     * @throws IllegalArgumentException when there is no such drawing
     */
    public Icon(String name) {
        addClassName("qt-icon");
        getElement().setAttribute("aria-hidden", "true");
        getElement().setProperty("innerHTML", DRAWINGS.computeIfAbsent(name, Icon::read));
    }

    private static String read(String name) {
        try (var file = Icon.class.getResourceAsStream("/META-INF/resources/theme/icons/" + name + ".svg")) {
            if (file == null) {
                throw new IllegalArgumentException("No icon called " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
