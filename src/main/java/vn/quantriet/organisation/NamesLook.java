package vn.quantriet.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look at the names of a unit from above.
 *
 * @param reason null when the office itself is the reason: inspection, or keeping the register
 */
public record NamesLook(
        Instant at, String by, String unitName, @Nullable String reason) {}
