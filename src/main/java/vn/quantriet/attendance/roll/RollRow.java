package vn.quantriet.attendance.roll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.organisation.StandingKind;

/**
 * One person on the roster of the day, with his mark.
 *
 * @param guest on temporary sinh hoạt here
 * @param official chính thức on that day; otherwise dự bị
 * @param exclusion why he is not expected; null when he is
 * @param exclusionDocument number and day of the decision behind it, as far as known; of an open roll only
 * @param mark null: not marked
 * @param markedAt when, as the device says
 * @param revision of the row; 0: there is none yet
 * @param apology what he asked in advance: ASKED, ACCEPTED, REFUSED; null for nothing, or withdrawn
 */
public record RollRow(
        MemberId member,
        String name,
        boolean guest,
        boolean official,
        @Nullable StandingKind exclusion,
        @Nullable String exclusionDocument,
        @Nullable AttendanceMark mark,
        @Nullable String reason,
        boolean spoke,
        @Nullable Instant arrivedAt,
        @Nullable Long point,
        @Nullable String elsewhere,
        @Nullable MarkSource source,
        boolean offline,
        @Nullable String device,
        @Nullable Instant markedAt,
        @Nullable Instant recordedAt,
        @Nullable MemberId recordedBy,
        @Nullable String recordedByName,
        int revision,
        @Nullable String apology,
        @Nullable String apologyReason) {

    /** Whether he is in the denominator. */
    public boolean isExpected() {
        return exclusion == null && mark != AttendanceMark.ELSEWHERE;
    }

    public boolean isPresent() {
        return isExpected() && mark != null && mark.isPresent();
    }

    /** Whether somebody still has to say something about him. */
    public boolean isUnmarked() {
        return exclusion == null && mark == null;
    }

    /** The same person, not expected for this reason; null: expected. */
    RollRow excluded(@Nullable StandingKind why, @Nullable String said) {
        return new RollRow(
                member,
                name,
                guest,
                official,
                why,
                exclusionDocument,
                why == null ? mark : null,
                said,
                spoke,
                arrivedAt,
                point,
                elsewhere,
                source,
                offline,
                device,
                markedAt,
                recordedAt,
                recordedBy,
                recordedByName,
                revision,
                apology,
                apologyReason);
    }

    /** With the same mark, how and when it came about stays: a tick for who spoke is no new arrival. */
    RollRow with(MarkEntry entry, MemberId by, String byName, Instant now) {
        return new RollRow(
                member,
                name,
                guest,
                official,
                exclusion,
                exclusionDocument,
                entry.mark(),
                entry.reason(),
                entry.spoke(),
                entry.arrivedAt() == null && entry.mark() == mark ? arrivedAt : entry.arrivedAt(),
                entry.point(),
                entry.elsewhere(),
                entry.mark() == mark && source != null ? source : entry.source(),
                entry.offline(),
                entry.device(),
                entry.at(),
                now,
                by,
                byName,
                revision + 1,
                apology,
                apologyReason);
    }
}
