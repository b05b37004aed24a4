package vn.quantriet.learning.quiz;

import java.util.Locale;

/** How far an attempt has come. */
public enum AttemptState {
    OPEN,
    /** The server took what it had at the deadline; the device may still deliver. */
    PROVISIONAL,
    HANDED_IN;

    /** As in JSON: {@code handed-in}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
