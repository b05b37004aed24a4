package vn.quantriet.attendance.roll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.attendance.AttendanceMark;

/** A mark that somebody else set otherwise and that waits for a decision; null as mark: he had taken it back. */
public record RollDifference(
        long event,
        MemberId member,
        @Nullable AttendanceMark mark,
        @Nullable String reason,
        @Nullable String elsewhere,
        boolean spoke,
        String byName,
        Instant at,
        boolean offline) {}
