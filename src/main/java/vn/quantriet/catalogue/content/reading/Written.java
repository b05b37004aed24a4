package vn.quantriet.catalogue.content.reading;

import java.util.Locale;

/** How authors write the values that the portal knows as enums. */
final class Written {

    private Written() {}

    /** {@code IN_FORCE} is written {@code in-force}. */
    static String form(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
