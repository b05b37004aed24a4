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
    /** 1 or 0. */
    YES_NO
}
