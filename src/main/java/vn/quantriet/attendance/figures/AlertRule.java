package vn.quantriet.attendance.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.figures.AttendanceAlert.Kind;

/**
 * Which absences a secretary is told of. Pure. Only the run that lasts until the latest session counts; sessions at which
 * the member was not expected, or attended elsewhere, neither count nor break it.
 *
 * @param unexcused told from this many unexcused in a row
 * @param excused told from one more than this many excused in a row, within a year
 * @param months told when nothing was attended for so many months, and as many sessions were missed
 */
record AlertRule(int unexcused, int excused, int months) {

    /** A row of a closed roll; without a mark the member was not expected. */
    record Row(SessionId session, LocalDate day, @Nullable AttendanceMark mark) {

        boolean counts() {
            return mark != null && mark != AttendanceMark.ELSEWHERE;
        }

        boolean isAbsent() {
            return mark != null && mark.isAbsent();
        }
    }

    /** @param rows of one member, the earliest first */
    List<AttendanceAlert> of(MemberId member, String name, List<Row> rows, LocalDate today) {
        var counted = rows.stream().filter(Row::counts).toList();
        var alerts = new ArrayList<AttendanceAlert>();
        var silent = run(counted, row -> row.mark() == AttendanceMark.UNEXCUSED);
        if (silent.size() >= unexcused) {
            alerts.add(alert(member, name, Kind.UNEXCUSED, silent));
        }
        var excusedRun = run(
                counted,
                row -> row.mark() == AttendanceMark.EXCUSED
                        && !row.day().isBefore(counted.getLast().day().minusYears(1)));
        if (excusedRun.size() > excused) {
            alerts.add(alert(member, name, Kind.EXCUSED, excusedRun));
        }
        var away = run(counted, Row::isAbsent);
        if (away.size() >= months && !base(counted, away).plusMonths(months).isAfter(today)) {
            alerts.add(alert(member, name, Kind.AWAY, away));
        }
        return alerts;
    }

    /** From when he is away: the last time he was there, or the first time he was not where no presence is known. */
    private static LocalDate base(List<Row> counted, List<Row> away) {
        var before = counted.size() - away.size();
        return before == 0 ? away.getFirst().day() : counted.get(before - 1).day();
    }

    private static List<Row> run(List<Row> counted, Predicate<Row> fits) {
        var from = counted.size();
        while (from > 0 && fits.test(counted.get(from - 1))) {
            from--;
        }
        return counted.subList(from, counted.size());
    }

    private static AttendanceAlert alert(MemberId member, String name, Kind kind, List<Row> run) {
        return new AttendanceAlert(
                member,
                name,
                kind,
                run.size(),
                run.getFirst().day(),
                run.stream().map(Row::session).toList());
    }
}
