package vn.quantriet.access;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and checks passwords and PINs. The same Vietnamese letters typed on two keyboards are the same password. */
@Component
class Passwords {

    /** What bcrypt reads of a password; longer ones are refused, never cut. */
    static final int MOST_BYTES = 72;

    /** PINs are guarded by five tries and fourteen days; a unit's worth of them must not take a minute. */
    private static final int PIN_STRENGTH = 8;

    private static final int LEAST_STRENGTH = 4;

    private final PasswordEncoder passwords;
    private final PasswordEncoder pins;
    private final String nobodysPassword;
    private final String nobodysPin;

    Passwords(AccessSettings settings) {
        passwords = bcrypt(settings.bcryptStrength());
        pins = bcrypt(Math.clamp(settings.bcryptStrength(), LEAST_STRENGTH, PIN_STRENGTH));
        nobodysPassword = encoded(passwords, Secrets.token());
        nobodysPin = encoded(pins, Secrets.pin());
    }

    private static PasswordEncoder bcrypt(int strength) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
    }

    String hash(String password) {
        return encoded(passwords, normal(password));
    }

    String hashPin(String pin) {
        return encoded(pins, pin);
    }

    /**
     * @param hash null when there is nobody to compare with: it takes as long and is never right
     */
    boolean matches(String password, @Nullable String hash) {
        var typed = fits(password) ? normal(password) : "";
        return passwords.matches(typed, hash == null ? nobodysPassword : hash) && hash != null && fits(password);
    }

    boolean matchesPin(String pin, @Nullable String hash) {
        return pins.matches(pin, hash == null ? nobodysPin : hash) && hash != null;
    }

    /** Whether the hash was made with less effort than is asked for today. */
    boolean isOutdated(String hash) {
        return passwords.upgradeEncoding(hash);
    }

    static boolean fits(String password) {
        return normal(password).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static String encoded(PasswordEncoder encoder, String secret) {
        return java.util.Objects.requireNonNull(encoder.encode(secret));
    }
}
