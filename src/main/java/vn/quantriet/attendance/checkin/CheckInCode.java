package vn.quantriet.attendance.checkin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of one session, made of its random key (HMAC-SHA-256): each is bound to the session by the key, and to what it
 * is for, the place or person, and the time step by what is signed. The one before is still good, so that nobody loses a
 * race against the clock. Pure.
 */
final class CheckInCode {

    /** How long one code of the projector is shown. */
    static final Duration STEP = Duration.ofSeconds(10);
    /** How long a short code or a member's own code is shown. */
    static final Duration SLOW_STEP = Duration.ofSeconds(60);

    /** 128 bits in the projector's code. */
    private static final int BYTES = 16;

    private static final int SHORT_CODES = 1_000_000;
    private static final int INT_BYTES = 4;

    private final byte[] key;

    CheckInCode(byte[] key) {
        this.key = key.clone();
    }

    /** 22 characters of base64url. */
    String code(String place, Instant now) {
        return code("scan|" + place, step(now, STEP));
    }

    boolean accepts(String place, String code, Instant now) {
        return recent(now, STEP).anyMatch(step -> same(code("scan|" + place, step), code));
    }

    /** Six digits. */
    String shortCode(String place, Instant now) {
        return shortCode(place, step(now, SLOW_STEP));
    }

    boolean acceptsShort(String place, String code, Instant now) {
        return recent(now, SLOW_STEP).anyMatch(step -> same(shortCode(place, step), code));
    }

    /** What a member shows to be scanned. */
    String memberCode(long member, Instant now) {
        return code("member|" + member, step(now, SLOW_STEP));
    }

    boolean acceptsMember(long member, String code, Instant now) {
        return recent(now, SLOW_STEP).anyMatch(step -> same(code("member|" + member, step), code));
    }

    /** When the code that is shown now gives way to the next. */
    static Instant next(Instant now) {
        return Instant.ofEpochMilli((step(now, STEP) + 1) * STEP.toMillis());
    }

    private String code(String what, long step) {
        var signed = Arrays.copyOf(sign(what, step), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    private String shortCode(String place, long step) {
        var signed = sign("short|" + place, step);
        var number = 0;
        for (var at = 0; at < INT_BYTES; at++) {
            number = number << Byte.SIZE | signed[at] & 0xff;
        }
        return "%06d".formatted(Math.floorMod(number, SHORT_CODES));
    }

    private byte[] sign(String what, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((what + "|" + step).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }

    private static LongStream recent(Instant now, Duration length) {
        var step = step(now, length);
        return LongStream.of(step, step - 1);
    }

    private static long step(Instant now, Duration length) {
        return Math.floorDiv(now.toEpochMilli(), length.toMillis());
    }

    /** Takes as long for a wrong code as for a right one. */
    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
