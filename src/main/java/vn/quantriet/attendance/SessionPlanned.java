package vn.quantriet.attendance;

/** A session was planned. Published in that transaction. */
public record SessionPlanned(SessionId session) {}
