package vn.quantriet.attendance.figures;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.Members;

/** Who has been away too often, for those who read the names of the chi bộ. */
@Service
@Requires(Permission.READ_NAMES)
@Transactional
public class AttendanceAlerts {

    private final AlertSource source;
    private final Members members;

    AttendanceAlerts(AlertSource source, Members members) {
        this.source = source;
        this.members = members;
    }

    /**
     * @throws vn.quantriet.access.AccessDenied when the names of the chi bộ are not open to the person
     * @throws vn.quantriet.organisation.ReasonNeeded when a reason must be given first
     */
    public List<AttendanceAlert> of(UnitId cell) {
        members.enter(cell);
        return source.current(cell);
    }
}
