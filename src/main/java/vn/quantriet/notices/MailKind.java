package vn.quantriet.notices;

/** What a mail tells; named by the message {@code notices.kind.<NAME>}. */
public enum MailKind {
    INVITED,
    CHANGED,
    CANCELLED,
    /** The answer to an apology in advance. */
    APOLOGY,
    /** To the committee member who follows the chi bộ. */
    FOLLOWER,
    /** To the secretary: somebody was away more often than the rule lets pass unsaid. */
    ALERT,
    /** The day before a session. */
    REMINDER,
    /** To the secretary: the papers of a session are due and not there. */
    PAPERS,
    /** An administrator tries the settings. */
    TEST
}
