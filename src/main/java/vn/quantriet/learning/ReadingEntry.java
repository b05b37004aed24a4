package vn.quantriet.learning;

import org.jspecify.annotations.Nullable;

/**
 * What a device says about reading, as it came: anything may be missing or wrong.
 *
 * @param id names it in the answer; chosen by the device
 * @param kind {@code read} or {@code place}
 * @param section tag
 * @param paragraph from 1, of a place
 * @param at ISO moment by the clock of the device
 */
public record ReadingEntry(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String section,
        @Nullable Integer paragraph,
        @Nullable String at) {}
