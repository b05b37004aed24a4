package vn.quantriet.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.MathContext;
import org.junit.jupiter.api.Test;

class FractionTest {

    private static final Fraction THIRD = new Fraction(1, 3);

    @Test
    void threeThirdsAreTheWhole() {
        assertThat(THIRD.plus(THIRD).plus(THIRD)).isEqualTo(Fraction.WHOLE);
        assertThat(THIRD.plus(THIRD.negated())).isEqualTo(Fraction.NOTHING);
    }

    @Test
    void staysInLowestTerms() {
        assertThat(Fraction.of(2, 6)).isEqualTo(THIRD);
        assertThat(Fraction.of(0, 6)).isEqualTo(Fraction.NOTHING);
        assertThat(new Fraction(1, 2).plus(new Fraction(1, 6))).isEqualTo(new Fraction(2, 3));
        assertThatThrownBy(() -> new Fraction(2, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fraction(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comparesAndShows() {
        assertThat(THIRD).isLessThan(new Fraction(1, 2)).isGreaterThan(new Fraction(-1, 2));
        assertThat(THIRD.decimal(MathContext.DECIMAL32)).isEqualByComparingTo("0.3333333");
        assertThat(THIRD).hasToString("1/3");
        assertThat(Fraction.WHOLE).hasToString("1");
    }
}
