package vn.quantriet.attendance.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A public holiday, by which the default day of the regular session is shifted.
 *
 * @param addedByName null for those shipped with the portal
 */
public record DayOff(
        LocalDate day,
        String name,
        @Nullable String addedByName,
        @Nullable Instant addedAt) {}
