/** The page on which minutes are written, and their cards. */
@NullMarked
package vn.quantriet.attendance.minutes.ui;

import org.jspecify.annotations.NullMarked;
