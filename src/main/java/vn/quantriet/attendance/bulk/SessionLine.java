package vn.quantriet.attendance.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.SessionState;

/**
 * A session to be filled in.
 *
 * @param unit who holds it, and who is invited with everything below
 * @param kind a code of the kinds of session
 * @param campaign the campaign it is a part of, by number
 * @param agenda one item per line
 * @param points where people of a conference come together, in order
 * @param by who planned it
 */
public record SessionLine(
        UnitId unit,
        String kind,
        String topic,
        SessionMode mode,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        @Nullable Long campaign,
        @Nullable MemberId chair,
        @Nullable MemberId minuteTaker,
        String agenda,
        @Nullable String series,
        SessionState state,
        List<String> points,
        String by) {}
