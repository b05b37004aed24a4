package vn.quantriet.attendance.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;

/**
 * The roll of a chi bộ at a session.
 *
 * @param closedAt null: it is still open
 * @param taker who took it; null where nobody of the chi bộ is known
 * @param guests the names of people without membership
 */
public record RollLine(
        SessionId session,
        UnitId cell,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable Instant closedAt,
        @Nullable MemberId taker,
        String takerName,
        List<String> guests) {}
