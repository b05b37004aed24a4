package vn.quantriet.attendance.figures;

import java.util.List;
import vn.quantriet.access.UnitId;

/**
 * The attendance of a unit in a span of time.
 *
 * @param way the units above within reach, the uppermost first
 * @param below the units right below
 * @param months in order, those without a closed roll left out
 * @param leaders who leads the unit or one right below it, with his own attendance wherever he had to be
 */
public record AttendancePage(
        AttendanceSpan span,
        UnitAttendance unit,
        List<Place> way,
        List<UnitAttendance> below,
        List<MonthAttendance> months,
        List<MemberAttendance> leaders) {

    public record Place(UnitId unit, String name) {}
}
