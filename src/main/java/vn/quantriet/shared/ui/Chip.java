package vn.quantriet.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A short state in words, with a sign and a colour: never colour alone. */
public class Chip extends Span {

    /** What the state means for the reader. */
    public enum Tone {
        DONE("✓"),
        DOING("◐"),
        LATE("!"),
        NONE("○");

        private final String sign;

        Tone(String sign) {
            this.sign = sign;
        }
    }

    public Chip(Tone tone, String text) {
        super(tone.sign + " " + text);
        addClassNames("qt-chip", "qt-" + tone.name().toLowerCase(java.util.Locale.ROOT));
    }
}
