package vn.quantriet.learning.quiz;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names an attempt in addresses: random, so that nobody guesses another's. */
public record AttemptId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    public AttemptId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("No attempt has such an id");
        }
    }

    /** Empty when no attempt can have it. */
    public static Optional<AttemptId> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new AttemptId(value)) : Optional.empty();
    }

    static AttemptId random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new AttemptId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
