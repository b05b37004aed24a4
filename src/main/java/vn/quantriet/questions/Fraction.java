package vn.quantriet.questions;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A part of the mark, exact: three thirds are the whole. In lowest terms, the denominator above zero.
 *
 * @param numerator below zero for a deduction
 */
public record Fraction(int numerator, int denominator) implements Comparable<Fraction> {

    public static final Fraction NOTHING = new Fraction(0, 1);
    public static final Fraction WHOLE = new Fraction(1, 1);

    public Fraction {
        if (denominator <= 0 || gcd(Math.abs(numerator), denominator) != 1) {
            throw new IllegalArgumentException(numerator + "/" + denominator);
        }
    }

    /** In lowest terms. */
    public static Fraction of(long numerator, long denominator) {
        var divisor = gcd(Math.abs(numerator), denominator);
        return new Fraction(Math.toIntExact(numerator / divisor), Math.toIntExact(denominator / divisor));
    }

    public Fraction plus(Fraction other) {
        return of(
                (long) numerator * other.denominator + (long) other.numerator * denominator,
                (long) denominator * other.denominator);
    }

    public Fraction negated() {
        return new Fraction(-numerator, denominator);
    }

    public boolean isPositive() {
        return numerator > 0;
    }

    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** For display only; counting stays exact. */
    public BigDecimal decimal(MathContext precision) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), precision);
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare((long) numerator * other.denominator, (long) other.numerator * denominator);
    }

    @Override
    public String toString() {
        return denominator == 1 ? Integer.toString(numerator) : numerator + "/" + denominator;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? Math.max(1, a) : gcd(b, a % b);
    }
}
