package vn.quantriet.notices;

/** Where a mail stands; named by the message {@code notices.state.<NAME>}. */
public enum MailState {
    WAITING,
    /** Handed to the server this moment. */
    SENDING,
    SENT,
    /** The server did not take it, however often it was tried. */
    FAILED,
    /** The portal stopped in the middle of sending: nobody knows, so it is never sent again by itself. */
    UNKNOWN,
    /** Not sent, since it was no longer true or not wanted. */
    DROPPED
}
