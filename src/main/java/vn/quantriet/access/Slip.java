package vn.quantriet.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A slip as it is printed, the only time that its PIN is known.
 *
 * @param code the member code
 * @param unit the name of the home unit; null when there is none
 * @param pin eight digits
 * @param url the address behind the QR code; it holds the member code, never the PIN
 */
public record Slip(
        MemberId member, String name, String code, @Nullable String unit, String pin, String url, Instant expires) {

    /** {@code 1234-5678}, as people read and type it. */
    public String readablePin() {
        return pin.substring(0, pin.length() / 2) + "-" + pin.substring(pin.length() / 2);
    }

    @Override
    public String toString() {
        return "Slip[" + code + "]";
    }
}
