package vn.quantriet.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names an edition: SHA-256 over everything the module consisted of when it was published.
 *
 * @param value 64 lower-case hex digits
 */
public record EditionHash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException for anything but 64 lower-case hex digits */
    public EditionHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("No hash of an edition: " + value);
        }
    }

    /** Empty for what cannot name an edition. */
    public static Optional<EditionHash> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new EditionHash(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
