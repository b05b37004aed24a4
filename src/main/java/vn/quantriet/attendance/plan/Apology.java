package vn.quantriet.attendance.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;

/**
 * What a member asked in advance, and what became of it.
 *
 * @param state ASKED, ACCEPTED or REFUSED
 */
public record Apology(
        MemberId member,
        String name,
        String reason,
        String state,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String decidedByName) {

    public boolean isOpen() {
        return state.equals("ASKED");
    }
}
