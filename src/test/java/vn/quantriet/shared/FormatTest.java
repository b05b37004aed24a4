package vn.quantriet.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "11; 30; 36,67%",
                "736; 1030; 71,46%",
                "30; 30; 100,00%",
                "0; 30; 0,00%",
                "1; 3; 33,33%",
                "2; 3; 66,67%",
                "1; 8; 12,50%",
                "1; 800; 0,13%",
                "0; 0; –"
            })
    void writesRatesWithTwoDecimalsRoundedHalfUp(long part, long whole, String written) {
        assertThat(Format.rate(part, whole)).isEqualTo(written);
    }

    @Test
    void writesDatesAndCountsAsVietnameseReadersDo() {
        assertThat(Format.day(LocalDate.of(2026, 12, 3))).isEqualTo("03/12/2026");
        assertThat(Format.day(Period.OPEN)).isEqualTo("–");
        assertThat(Format.count(1128)).isEqualTo("1.128");
        assertThat(Format.count(-51000)).isEqualTo("-51.000");
    }
}
