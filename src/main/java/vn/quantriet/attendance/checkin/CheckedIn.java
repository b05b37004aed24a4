package vn.quantriet.attendance.checkin;

import java.time.Instant;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.StudySession;

/**
 * Somebody is checked in.
 *
 * @param again whether he was before
 */
public record CheckedIn(StudySession session, AttendanceMark mark, Instant at, boolean again) {}
