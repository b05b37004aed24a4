package vn.quantriet.attendance.minutes.ui;

/** A part in which a person goes on after the page was shown anew, because it was there that something was added or removed. */
interface Resumed {

    /** Puts the focus where the next one is entered. */
    void resume();
}
