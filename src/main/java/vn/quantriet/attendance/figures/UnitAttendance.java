package vn.quantriet.attendance.figures;

import vn.quantriet.access.UnitId;

/**
 * The attendance of a unit with everything below it.
 *
 * @param cell whether members belong to it directly
 * @param brokenDown whether single marks may be told: not of fewer than five people to somebody above them
 */
public record UnitAttendance(UnitId unit, String name, boolean cell, AttendanceTally tally, boolean brokenDown) {}
