package vn.quantriet.attendance.roll;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;

/**
 * What became of one mark.
 *
 * @param why when refused: the message key {@code attendance.roll.refused.<why>}
 */
public record MarkOutcome(
        String key,
        MemberId member,
        Result result,
        @Nullable String why) {

    /** All but {@link #REFUSED} are receipts: the mark is kept and need not be sent again. */
    public enum Result {
        /** The row says so now. */
        TAKEN,
        /** The row said so already. */
        SAME,
        /** Somebody else has marked otherwise meanwhile; both are kept until it is decided. */
        DIFFERENT,
        REFUSED
    }

    static MarkOutcome refused(MarkEntry entry, String why) {
        return new MarkOutcome(entry.key(), entry.member(), Result.REFUSED, why);
    }
}
