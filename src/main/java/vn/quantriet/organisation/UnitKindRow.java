package vn.quantriet.organisation;

/**
 * A kind that a new unit may have today.
 *
 * @param cell whether members have their home in such a unit
 */
public record UnitKindRow(String code, String name, boolean cell) {}
