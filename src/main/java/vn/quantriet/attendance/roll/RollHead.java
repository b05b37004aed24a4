package vn.quantriet.attendance.roll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a roll says as a whole.
 *
 * @param version raised by every writing; 0 when nobody has begun it
 * @param guestCount people without membership
 * @param guestNames one per line, as far as known
 */
public record RollHead(
        RollState state,
        int version,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        int guestCount,
        String guestNames,
        @Nullable Instant closedAt,
        @Nullable String closedByName) {

    static final RollHead NOT_BEGUN = new RollHead(RollState.OPEN, 0, null, null, 0, "", null, null);

    public boolean isClosed() {
        return state == RollState.CLOSED;
    }
}
