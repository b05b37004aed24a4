package vn.quantriet.attendance.bulk;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.StandingKind;

/**
 * Somebody on the roster of a day.
 *
 * @param guest on temporary sinh hoạt there
 * @param official chính thức on that day
 * @param exclusion why he is not expected; null when he is
 */
public record DayMember(
        MemberId member,
        UnitId cell,
        boolean guest,
        boolean official,
        @Nullable StandingKind exclusion) {}
