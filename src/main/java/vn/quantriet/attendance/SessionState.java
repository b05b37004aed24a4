package vn.quantriet.attendance;

/** Where a session stands; named by the message {@code attendance.state.<NAME>}. */
public enum SessionState {
    PLANNED,
    /** Every roll is closed. */
    HELD,
    CANCELLED
}
