package vn.quantriet.organisation;

import vn.quantriet.access.UnitId;

/** A chi bộ that the reader leads, with the number of members whose home it is today. */
public record OwnUnit(UnitId id, String name, int members) {}
