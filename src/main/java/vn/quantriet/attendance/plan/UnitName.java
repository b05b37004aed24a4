package vn.quantriet.attendance.plan;

import vn.quantriet.access.UnitId;

/** A unit as it is called. */
public record UnitName(UnitId id, String name) {}
