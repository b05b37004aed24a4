package vn.quantriet.notices;

import java.util.Locale;

/** Why a mail stands where it stands; named by the message {@code notices.why.<code>}. */
enum MailWhy {
    /** The session was changed since: the mail about the change tells more. */
    CHANGED,
    CANCELLED,
    OVER,
    GONE,
    /** An alert that is no longer true by the rows. */
    CORRECTED,
    /** A reminder to somebody who is excused by now. */
    EXCUSED,
    /** The papers are there by now. */
    PAPERS,
    /** No connection, or it broke before the mail was handed over. */
    UNREACHABLE,
    /** The server said to come again later. */
    BUSY,
    /** The server will not take it. */
    REFUSED,
    /** Handed over, and then no answer. */
    NO_ANSWER,
    /** The portal stopped in the middle. */
    INTERRUPTED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
