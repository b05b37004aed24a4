package vn.quantriet.rules;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a rule sets. The key names the value in the rule table; label and explanation are the messages
 * {@code rules.key.<key>} and {@code rules.key.<key>.text}.
 */
public enum RuleKey {
    SESSION_MINUTES_MIN("session.minutes.min", RuleUnit.MINUTES, 1, 600),
    SESSION_MINUTES_MIN_COMBINED("session.minutes.min.combined", RuleUnit.MINUTES, 1, 600),
    SESSION_REGULAR_DAY_OF_MONTH("session.regular.day-of-month", RuleUnit.DAY_OF_MONTH, 1, 28),
    SESSION_PAPERS_DAYS_BEFORE("session.papers.days-before", RuleUnit.DAYS, 0, 30),
    SESSION_RESULTS_DAYS_AFTER("session.results.days-after", RuleUnit.DAYS, 0, 60),
    SESSION_THEMATIC_PER_QUARTER("session.thematic.per-quarter", RuleUnit.TIMES, 0, 3),
    SESSION_REGULAR_DAY_OFF("session.regular.day-off", RuleUnit.DAY_OFF, 0, 2),
    SESSION_LATE_AFTER_MINUTES("session.late-after-minutes", RuleUnit.MINUTES, 0, 240),
    ALERT_UNEXCUSED_IN_A_ROW("alert.unexcused-in-a-row", RuleUnit.TIMES, 1, 12),
    ALERT_EXCUSED_IN_A_ROW("alert.excused-in-a-row", RuleUnit.TIMES, 1, 12),
    ALERT_MONTHS_AWAY("alert.months-away", RuleUnit.MONTHS, 1, 12),
    VOTE_GUESTS_COUNTED("vote.guests-counted", RuleUnit.YES_NO, 0, 1),
    DOCUMENT_LINE_PITCH("document.line-pitch", RuleUnit.POINTS, 14, 24),
    DOCUMENT_OLD_SPELLING("document.old-spelling", RuleUnit.YES_NO, 0, 1),
    DOCUMENT_OFFICE_BOLD("document.office-bold", RuleUnit.YES_NO, 0, 1),
    QUIZ_PASS_PERCENT("quiz.pass-percent", RuleUnit.PERCENT, 0, 100),
    QUIZ_ATTEMPTS_MAX("quiz.attempts.max", RuleUnit.TIMES, 1, 99),
    QUIZ_WAITING_MINUTES("quiz.waiting-minutes", RuleUnit.MINUTES, 0, 10_080),
    QUIZ_QUESTIONS("quiz.questions", RuleUnit.QUESTIONS, 0, 100),
    QUIZ_TIME_LIMIT_MINUTES("quiz.time-limit-minutes", RuleUnit.MINUTES, 0, 600),
    QUIZ_SHOW_ANSWERS("quiz.show-answers", RuleUnit.WHEN_SHOWN, 0, 2),
    QUIZ_LATE_ANSWERS("quiz.late-answers", RuleUnit.LATE_ANSWERS, 0, 2),
    QUIZ_DIACRITICS_OPTIONAL("quiz.diacritics-optional", RuleUnit.YES_NO, 0, 1),
    READING_SECONDS_PER_100_WORDS("reading.seconds-per-100-words", RuleUnit.SECONDS, 0, 120),
    READING_END_REQUIRED("reading.end-required", RuleUnit.YES_NO, 0, 1),
    CELL_MEMBERS_MIN("cell.members.min", RuleUnit.PEOPLE, 1, 99),
    CELL_COMMITTEE_MEMBERS_MIN("cell.committee.members.min", RuleUnit.PEOPLE, 1, 99),
    MEMBER_PROBATION_MONTHS("member.probation.months", RuleUnit.MONTHS, 1, 60),
    TRANSFER_OFFICIAL_WORKING_DAYS("transfer.official.working-days", RuleUnit.WORKING_DAYS, 1, 365);

    private final String key;
    private final RuleUnit unit;
    private final int least;
    private final int most;

    RuleKey(String key, RuleUnit unit, int least, int most) {
        this.key = key;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** The name in the rule table and in message keys. */
    public String key() {
        return key;
    }

    public RuleUnit unit() {
        return unit;
    }

    /** Whether a number makes sense for this rule at all. */
    public boolean accepts(int value) {
        return value >= least && value <= most;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    static Optional<RuleKey> of(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
    }
}
