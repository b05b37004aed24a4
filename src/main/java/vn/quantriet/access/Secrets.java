package vn.quantriet.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets, and the hash under which long ones are kept. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final String READABLE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int PIN_DIGITS = 8;

    private Secrets() {}

    /** 256 random bits, safe in a cookie. */
    static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Eight digits. */
    static String pin() {
        return digits(PIN_DIGITS);
    }

    /** Letters and digits that are not mistaken for each other. */
    static String readable(int length) {
        return RANDOM.ints(length, 0, READABLE.length())
                .collect(StringBuilder::new, (text, at) -> text.append(READABLE.charAt(at)), StringBuilder::append)
                .toString();
    }

    private static String digits(int length) {
        return RANDOM.ints(length, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
