package vn.quantriet.attendance.figures;

/** A kind of session to choose by. */
public record KindName(String code, String name) {}
