package vn.quantriet.attendance;

/** What the roll says about somebody who is expected; named by the message {@code attendance.mark.<NAME>}. */
public enum AttendanceMark {
    /** Có mặt. */
    PRESENT,
    /** Trực tuyến. */
    ONLINE,
    /** Muộn. */
    LATE,
    /** Vắng có lý do. */
    EXCUSED,
    /** Vắng không lý do. */
    UNEXCUSED,
    /** Đã dự tại hội nghị khác: leaves the number expected. */
    ELSEWHERE;

    /** Whether he was there: counted in the numerator of the attendance rate. */
    public boolean isPresent() {
        return this == PRESENT || this == ONLINE || this == LATE;
    }

    /** Whether he was expected and not there. */
    public boolean isAbsent() {
        return this == EXCUSED || this == UNEXCUSED;
    }
}
