package vn.quantriet.questions.gift;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quantriet.questions.Fraction;

/** The parts of a mark that Moodle knows; a percentage must come within 0.00001 of one of them. */
public final class Weights {

    private static final BigDecimal NEAR = new BigDecimal("0.00001");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 5;
    private static final List<Fraction> KNOWN = known();

    private Weights() {}

    /**
     * @param percent such as {@code -33.33333}
     */
    static Optional<Fraction> of(String percent) {
        if (!percent.matches("-?[0-9]{1,3}(\\.[0-9]{0,20})?")) {
            return Optional.empty();
        }
        var part = new BigDecimal(percent.endsWith(".") ? percent + "0" : percent).divide(HUNDRED);
        return KNOWN.stream()
                .filter(known -> known.decimal(MathContext.DECIMAL64)
                                .subtract(part)
                                .abs()
                                .compareTo(NEAR)
                        < 0)
                .findFirst();
    }

    /** The percentage that Moodle reads as this part: {@code 33.33333} for a third. */
    public static String percent(Fraction part) {
        return part.decimal(MathContext.DECIMAL64)
                .multiply(HUNDRED)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<Fraction> known() {
        var known = new ArrayList<Fraction>();
        known.add(Fraction.NOTHING);
        for (var part : new int[][] {
            {1, 1}, {9, 10}, {5, 6}, {4, 5}, {3, 4}, {7, 10}, {2, 3}, {3, 5}, {1, 2}, {2, 5}, {1, 3}, {3, 10}, {1, 4},
            {1, 5}, {1, 6}, {1, 7}, {1, 8}, {1, 9}, {1, 10}, {1, 20}
        }) {
            known.add(new Fraction(part[0], part[1]));
            known.add(new Fraction(-part[0], part[1]));
        }
        return List.copyOf(known);
    }
}
