package vn.quantriet.attendance.minutes;

import java.time.LocalDate;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;

/**
 * Minutes that are not finished though the roll is closed.
 *
 * @param day of the session
 * @param sendBy the last day on which the result is sent in time
 */
public record AwaitedMinutes(SessionId session, UnitId cell, String topic, LocalDate day, LocalDate sendBy) {

    public boolean isLate(LocalDate today) {
        return today.isAfter(sendBy);
    }
}
