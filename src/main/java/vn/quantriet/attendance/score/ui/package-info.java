/** Scoring a session, and a committee's own score sheet. */
@NullMarked
package vn.quantriet.attendance.score.ui;

import org.jspecify.annotations.NullMarked;
