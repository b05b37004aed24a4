package vn.quantriet.attendance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quantriet.access.MemberId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;

/**
 * BR-032-8: which runs are told. One letter a month, the latest last: P present, L late, E excused, U unexcused, O elsewhere,
 * x not expected. Told: from two unexcused, from four excused, after three months.
 */
class UC032AlertRuleTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 3);
    private static final AlertRule RULE = new AlertRule(2, 3, 3);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PPPP|",
                "PPPU|",
                "PPUU|UNEXCUSED 2",
                "PUUU|UNEXCUSED 3, AWAY 3",
                "UUUP|",
                "PUPU|",
                "PUEU|AWAY 3",
                "PUxU|UNEXCUSED 2",
                "PUOU|UNEXCUSED 2",
                "PUUx|UNEXCUSED 2",
                "PEEE|AWAY 3",
                "PEEEE|EXCUSED 4, AWAY 4",
                "EEEEP|",
                "PEExE|AWAY 3",
                "PxxE|",
                "PxxEE|",
                "LUU|UNEXCUSED 2",
                "UUU|UNEXCUSED 3",
                "UUUU|UNEXCUSED 4, AWAY 4",
                "xxxx|",
                "|"
            })
    void tells(@Nullable String months, @Nullable String told) {
        var marks = months == null ? "" : months;
        var rows = new ArrayList<AlertRule.Row>();
        for (int place = 0; place < marks.length(); place++) {
            rows.add(new AlertRule.Row(
                    SessionId.of(place), LAST.minusMonths(marks.length() - 1L - place), mark(marks.charAt(place))));
        }
        assertThat(RULE.of(MemberId.of(1L), "A", rows, LAST).stream()
                        .map(alert -> alert.kind() + " " + alert.count())
                        .toList())
                .isEqualTo(told == null ? List.of() : List.of(told.split(", ")));
    }

    private static @Nullable AttendanceMark mark(char letter) {
        return switch (letter) {
            case 'P' -> AttendanceMark.PRESENT;
            case 'L' -> AttendanceMark.LATE;
            case 'E' -> AttendanceMark.EXCUSED;
            case 'U' -> AttendanceMark.UNEXCUSED;
            case 'O' -> AttendanceMark.ELSEWHERE;
            default -> null;
        };
    }
}
