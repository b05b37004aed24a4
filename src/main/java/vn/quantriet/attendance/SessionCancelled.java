package vn.quantriet.attendance;

/** A session was cancelled. Published in that transaction. */
public record SessionCancelled(SessionId session) {}
