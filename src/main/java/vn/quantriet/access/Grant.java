package vn.quantriet.access;

/** A permission in a unit and everything below it. */
public record Grant(Permission permission, UnitId unit) {}
