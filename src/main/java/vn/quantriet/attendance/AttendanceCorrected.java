package vn.quantriet.attendance;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;

/** A mark of a closed roll was corrected. Published in that transaction. */
public record AttendanceCorrected(
        SessionId session,
        UnitId cell,
        MemberId member,
        @Nullable AttendanceMark before,
        AttendanceMark after) {}
