/** Scores a session by a committee's score sheet: what the roll tells is filled in with its calculation, the rest is chosen, all is voted. */
@NullMarked
package vn.quantriet.attendance.score;

import org.jspecify.annotations.NullMarked;
