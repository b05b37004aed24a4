package vn.quantriet.shared;

import java.time.LocalDate;

/**
 * A span of days, half-open: it holds on {@code from} and on every day before {@code until}.
 *
 * <p>An open end is {@link #OPEN}, so that the database can compare without nulls and refuse overlaps itself
 * ({@code WITHOUT OVERLAPS}). People are shown the last day, which is the day before {@code until}.
 *
 * @param from the first day
 * @param until the day after the last day, or {@link #OPEN}
 */
public record Period(LocalDate from, LocalDate until) {

    /** The end of what has no end yet. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period must hold at least one day: " + from + " to " + until);
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, OPEN);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean isOpen() {
        return until.equals(OPEN);
    }

    /** The last day that belongs to the period; {@link #OPEN} when it has no end yet. */
    public LocalDate lastDay() {
        return isOpen() ? OPEN : until.minusDays(1);
    }
}
