package vn.quantriet.attendance.figures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import vn.quantriet.access.MemberId;
import vn.quantriet.attendance.SessionId;

/**
 * Somebody has been away more often than the rule lets pass unsaid.
 *
 * @param count how many absences in a row it is built from
 * @param since the day of the first of them
 * @param rows the sessions it is built from, in order
 */
@NamedInterface("figures")
public record AttendanceAlert(
        MemberId member, String name, Kind kind, int count, LocalDate since, List<SessionId> rows) {

    /** Named by the message {@code attendance.figures.alert.<NAME>}. */
    @NamedInterface("figures")
    public enum Kind {
        UNEXCUSED,
        EXCUSED,
        AWAY
    }
}
