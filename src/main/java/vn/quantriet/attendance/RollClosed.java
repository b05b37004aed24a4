package vn.quantriet.attendance;

import vn.quantriet.access.UnitId;

/** The roll of a chi bộ is closed. Published in that transaction. */
public record RollClosed(SessionId session, UnitId cell) {}
