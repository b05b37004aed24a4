package vn.quantriet.organisation;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;

/**
 * A unit that was found or can be chosen.
 *
 * @param parentName null for the root
 */
public record UnitFound(UnitId id, String name, @Nullable String parentName) {}
