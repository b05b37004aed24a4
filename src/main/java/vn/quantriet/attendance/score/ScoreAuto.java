package vn.quantriet.attendance.score;

/** What of a score sheet the roll tells by itself. */
public enum ScoreAuto {
    /** Minutes from beginning to end against the rule. */
    DURATION,
    /** Present / expected; one unexcused absence counts as the lowest step. */
    ATTENDANCE,
    /** Whether somebody was excused more often in a row than the rule says. */
    EXCUSED_RUNS,
    /** Who spoke / present. */
    SPOKE
}
