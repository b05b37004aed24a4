package vn.quantriet.attendance.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.organisation.StandingKind;

/**
 * A session on whose closed roll the member stands.
 *
 * @param unit the chi bộ whose roll it is, which may not be his any more
 * @param exclusion why he was not expected; null when he was
 * @param madeUp whether he has made up for it since
 * @param supplementary whether that was recorded after the campaign was closed
 */
public record OwnRow(
        SessionId session,
        UnitId unit,
        String unitName,
        String topic,
        String kindName,
        Instant startsAt,
        @Nullable AttendanceMark mark,
        @Nullable StandingKind exclusion,
        @Nullable String reason,
        @Nullable String elsewhere,
        boolean madeUp,
        boolean supplementary) {}
