package vn.quantriet.attendance.roll;

import java.util.List;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.StudySession;

/**
 * The roll of one chi bộ at one session.
 *
 * @param rows the roster of the day, by given name; of a closed roll as it was frozen
 * @param differences how many marks of two takers are not decided yet
 */
public record Roll(StudySession session, UnitId cell, RollHead head, List<RollRow> rows, int differences) {

    public RollTotals totals() {
        return RollTotals.of(rows);
    }

    public boolean isClosed() {
        return head.isClosed();
    }
}
