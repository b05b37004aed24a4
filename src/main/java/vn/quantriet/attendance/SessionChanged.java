package vn.quantriet.attendance;

/** When, where or what of a session has changed: calendars and people must follow. Published in that transaction. */
public record SessionChanged(SessionId session) {}
