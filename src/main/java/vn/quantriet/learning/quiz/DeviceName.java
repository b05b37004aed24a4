package vn.quantriet.learning.quiz;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a device calls itself: anything it made up once and keeps, so that two of one member can be told apart. */
public record DeviceName(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    public DeviceName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("No device may be called so");
        }
    }

    static Optional<DeviceName> parse(@Nullable String value) {
        return value != null && FORM.matcher(value).matches() ? Optional.of(new DeviceName(value)) : Optional.empty();
    }
}
