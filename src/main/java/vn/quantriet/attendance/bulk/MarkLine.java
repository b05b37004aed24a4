package vn.quantriet.attendance.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.AttendanceMark;

/**
 * One person on a roll.
 *
 * @param mark null: not marked, or not expected
 * @param point the place of the point among those of the session, from 0; null for none
 */
public record MarkLine(
        DayMember who,
        @Nullable AttendanceMark mark,
        @Nullable String reason,
        boolean spoke,
        @Nullable Instant arrivedAt,
        @Nullable Integer point,
        @Nullable String elsewhere) {}
