package vn.quantriet.attendance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 3rd of each month, and where it goes when that is a day off. */
class DefaultDayTest {

    private static final Set<LocalDate> OFF =
            Set.of(LocalDate.of(2027, 5, 3), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));

    @ParameterizedTest
    @CsvSource({
        "2026-12, 3, 1, 2026-12-03",
        "2026-10, 3, 1, 2026-10-05",
        "2026-10, 3, 2, 2026-10-02",
        "2026-10, 3, 0, 2026-10-03",
        "2027-05, 3, 1, 2027-05-04",
        "2027-05, 3, 2, 2027-04-30",
        "2027-01, 1, 1, 2027-01-04",
        "2027-01, 1, 2, 2026-12-30",
        "2027-02, 28, 1, 2027-03-01"
    })
    void followsTheRule(YearMonth month, int day, int shift, LocalDate expected) {
        assertThat(new DefaultDay(day, shift, OFF).in(month)).isEqualTo(expected);
    }
}
