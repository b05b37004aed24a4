package vn.quantriet.attendance.roll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;

/**
 * One mark on its way to the roll, whole: it says everything about the person, also what stays as it was.
 *
 * @param key a UUID made where the mark was set; the same however often it is sent
 * @param mark null takes the mark back
 * @param elsewhere the session or document, asked for with {@link AttendanceMark#ELSEWHERE}
 * @param device which device, at most 60 ASCII characters; null: the portal itself
 * @param base the revision of the row that the taker had before him; 0: none
 * @param at when, as the device says
 */
public record MarkEntry(
        String key,
        MemberId member,
        @Nullable AttendanceMark mark,
        @Nullable String reason,
        boolean spoke,
        @Nullable Instant arrivedAt,
        @Nullable Long point,
        @Nullable String elsewhere,
        MarkSource source,
        boolean offline,
        @Nullable String device,
        int base,
        Instant at) {}
