package vn.quantriet.attendance;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;

/**
 * A mark of a closed roll was corrected, or who stands on it. Published in that transaction.
 *
 * @param before null: he was not on it, or not expected
 * @param after null: he is not expected any more
 */
public record AttendanceCorrected(
        SessionId session,
        UnitId cell,
        MemberId member,
        @Nullable AttendanceMark before,
        @Nullable AttendanceMark after) {}
