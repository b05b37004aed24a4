/** The page of the roll, and what the page of a session says about it. */
@NullMarked
package vn.quantriet.attendance.roll.ui;

import org.jspecify.annotations.NullMarked;
