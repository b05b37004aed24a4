package vn.quantriet.rules;

/** What a rule's number counts; written out by the message {@code rules.unit.<NAME>}. */
public enum RuleUnit {
    MINUTES,
    DAYS,
    WORKING_DAYS,
    MONTHS,
    DAY_OF_MONTH,
    TIMES,
    PERCENT,
    PEOPLE,
    SECONDS,
    QUESTIONS,
    /** 1 or 0. */
    YES_NO,
    /** 0 at once, 1 after the window, 2 never. */
    WHEN_SHOWN,
    /** 0 refused, 1 kept, 2 kept and counted. */
    LATE_ANSWERS,
    /** What becomes of a day that falls on a weekend or holiday: 0 stays, 1 the next working day, 2 the last one before. */
    DAY_OFF,
    /** Typographic points. */
    POINTS
}
