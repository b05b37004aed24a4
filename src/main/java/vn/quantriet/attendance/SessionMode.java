package vn.quantriet.attendance;

/** How people take part; named by the message {@code attendance.mode.<NAME>}. */
public enum SessionMode {
    IN_PERSON,
    ONLINE,
    MIXED
}
