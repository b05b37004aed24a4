package vn.quantriet.attendance.roll;

/** Whether marks may still come in freely. */
public enum RollState {
    OPEN,
    CLOSED
}
