package vn.quantriet.attendance.roll;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.organisation.StandingKind;

/**
 * A roll counted, by src/docs/counting.md: on the roster − excluded − attended elsewhere = expected; present + absent +
 * not marked = expected.
 *
 * @param onRoster members and guests of the day
 * @param excluded not expected, by reason
 * @param marks how many have each mark; a mark nobody has is missing
 * @param present có mặt + trực tuyến + muộn
 * @param presentOfficial of those: chính thức, at home here
 * @param presentProbationary of those: dự bị, at home here
 * @param presentGuests of those: on temporary sinh hoạt here
 * @param spoke of those: who spoke
 */
public record RollTotals(
        int onRoster,
        Map<StandingKind, Integer> excluded,
        Map<AttendanceMark, Integer> marks,
        int expected,
        int present,
        int presentOfficial,
        int presentProbationary,
        int presentGuests,
        int unmarked,
        int spoke) {

    public static RollTotals of(List<RollRow> rows) {
        var excluded = new EnumMap<StandingKind, Integer>(StandingKind.class);
        var marks = new EnumMap<AttendanceMark, Integer>(AttendanceMark.class);
        for (var row : rows) {
            if (row.exclusion() != null) {
                excluded.merge(row.exclusion(), 1, Integer::sum);
            } else if (row.mark() != null) {
                marks.merge(row.mark(), 1, Integer::sum);
            }
        }
        return new RollTotals(
                rows.size(),
                excluded,
                marks,
                count(rows, RollRow::isExpected),
                count(rows, RollRow::isPresent),
                count(rows, row -> row.isPresent() && !row.guest() && row.official()),
                count(rows, row -> row.isPresent() && !row.guest() && !row.official()),
                count(rows, row -> row.isPresent() && row.guest()),
                count(rows, RollRow::isUnmarked),
                count(rows, row -> row.isPresent() && row.spoke()));
    }

    public int of(AttendanceMark mark) {
        return marks.getOrDefault(mark, 0);
    }

    public int excludedTotal() {
        return excluded.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int count(List<RollRow> rows, Predicate<RollRow> counted) {
        return (int) rows.stream().filter(counted).count();
    }
}
