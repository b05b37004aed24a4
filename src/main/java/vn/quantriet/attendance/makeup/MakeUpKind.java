package vn.quantriet.attendance.makeup;

/** How somebody made up for a session; named by the message {@code attendance.make-up.how.<NAME>}. */
public enum MakeUpKind {
    /** Everything done that the campaign asks of its modules. */
    MODULE,
    /** Another session of the campaign attended later. */
    LATER_CLASS,
    /** Shown on paper, as the note says. */
    PAPER
}
