package vn.quantriet.attendance.roll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;

/**
 * What a closed roll says of one member, and what he says to that.
 *
 * @param objection what he wrote; null for nothing
 * @param state of the objection: OPEN, ACCEPTED, REFUSED; null for none
 */
public record OwnRow(
        MemberId member,
        String name,
        UnitId cell,
        @Nullable AttendanceMark mark,
        @Nullable String reason,
        @Nullable String recordedByName,
        @Nullable Instant recordedAt,
        @Nullable String objection,
        @Nullable String state,
        @Nullable String answer) {}
