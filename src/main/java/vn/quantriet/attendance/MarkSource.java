package vn.quantriet.attendance;

/** How a mark came about; named by the message {@code attendance.source.<NAME>}. All are counted alike. */
public enum MarkSource {
    /** Tapped by whoever takes the roll. */
    ROLL_CALL,
    /** The member scanned the code on the projector. */
    SCAN,
    /** The member typed the short code. */
    SHORT_CODE,
    /** The taker scanned the member's own code. */
    MEMBER_CODE,
    /** Typed in from a sign-in sheet. */
    PAPER
}
