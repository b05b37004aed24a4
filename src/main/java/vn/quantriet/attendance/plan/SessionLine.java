package vn.quantriet.attendance.plan;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.SessionState;

/**
 * One session in a list.
 *
 * @param unitName who holds it
 * @param papers how many papers it has
 * @param papersSince when the first paper was added; null for none
 * @param closed whether the roll of the reader's own chi bộ is closed
 * @param own the reader's own mark on a closed roll
 * @param apology what the reader asked in advance: ASKED, ACCEPTED, REFUSED; null for nothing
 */
public record SessionLine(
        SessionId id,
        UnitId unit,
        String unitName,
        String kindName,
        boolean regular,
        boolean thematic,
        String topic,
        SessionMode mode,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        SessionState state,
        int papers,
        @Nullable Instant papersSince,
        boolean closed,
        @Nullable AttendanceMark own,
        @Nullable String apology) {

    public boolean isCancelled() {
        return state == SessionState.CANCELLED;
    }

    /** Whether it is still to come, or going on. */
    public boolean isAhead(Instant now) {
        return !isCancelled() && endsAt.isAfter(now);
    }

    public Duration planned() {
        return Duration.between(startsAt, endsAt);
    }
}
