package vn.quantriet.attendance.figures;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;

/** Hands the figures of attendance on as a spreadsheet; each time leaves an entry in the trail. */
@Service
@Requires(Permission.READ_FIGURES)
public class AttendanceReport {

    private final AttendanceFigures figures;
    private final AttendanceSheet sheet;
    private final AuditTrail trail;

    AttendanceReport(AttendanceFigures figures, AttendanceSheet sheet, AuditTrail trail) {
        this.figures = figures;
        this.sheet = sheet;
        this.trail = trail;
    }

    /** An .xlsx file with its name. */
    public record SheetFile(String name, byte[] content) {}

    /** @throws vn.quantriet.access.AccessDenied when the unit is out of reach */
    @Transactional
    public SheetFile write(UnitId unit, AttendanceSpan span, Locale language) {
        var page = figures.open(unit, span);
        trail.record(Entry.of("attendance.exported", "unit", unit.value(), unit).changing(null, what(page)));
        return new SheetFile("chuyen-can-" + unit.value() + ".xlsx", sheet.write(page, language));
    }

    private static Map<String, Object> what(AttendancePage page) {
        var what = new LinkedHashMap<String, Object>();
        what.put("from", page.span().days().from().toString());
        what.put("until", page.span().days().lastDay().toString());
        what.put("kind", page.span().kind() == null ? "" : page.span().kind());
        what.put("rows", page.below().size() + 1);
        return what;
    }
}
