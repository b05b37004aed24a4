package vn.quantriet.attendance.roll;

import java.util.List;

/**
 * What a writing of marks left behind.
 *
 * @param outcomes one per entry, in their order
 * @param version of the roll now
 * @param rows the rows of everybody who was spoken of, as they are now
 */
public record Marked(List<MarkOutcome> outcomes, int version, List<RollRow> rows) {}
