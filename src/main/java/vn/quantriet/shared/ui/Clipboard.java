package vn.quantriet.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;

/** The clipboard of the person, also where the browser allows it only in the older way, as without https. */
public final class Clipboard {

    private static final String COPY = """
            const older = () => {
              const area = document.createElement('textarea');
              const focused = document.activeElement;
              area.value = $0;
              document.body.append(area);
              area.select();
              const copied = document.execCommand('copy');
              area.remove();
              focused?.focus();
              return copied;
            };
            return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, older) : older();
            """;

    private Clipboard() {}

    /** Copies the text, then tells whether it was copied. */
    public static void copy(Component at, String text, SerializableConsumer<Boolean> then) {
        at.getElement().executeJs(COPY, text).then(Boolean.class, then);
    }
}
