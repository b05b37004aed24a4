package vn.quantriet.attendance.minutes;

import java.time.LocalDate;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;

/**
 * Minutes that are still to be finished: the roll is closed.
 *
 * @param day of the session
 * @param sendBy the last day on which the result is sent in time
 * @param late whether that day is over
 */
public record DueMinutes(
        SessionId session, UnitId cell, String cellName, String topic, LocalDate day, LocalDate sendBy, boolean late) {}
