package vn.quantriet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate AFTER = LocalDate.of(2026, 12, 1);

    @Test
    void holdsItsFirstDayButNotTheDayItEnds() {
        var period = new Period(FIRST, AFTER);
        assertThat(period.contains(FIRST)).isTrue();
        assertThat(period.contains(AFTER.minusDays(1))).isTrue();
        assertThat(period.contains(AFTER)).isFalse();
        assertThat(period.contains(FIRST.minusDays(1))).isFalse();
        assertThat(period.lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void staysOpenWithoutAnEnd() {
        assertThat(Period.since(FIRST).isOpen()).isTrue();
        assertThat(Period.since(FIRST).contains(LocalDate.of(2500, 1, 1))).isTrue();
    }

    @Test
    void refusesToHoldNoDayAtAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(FIRST, FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(AFTER, FIRST));
    }
}
