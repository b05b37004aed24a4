/** Screens of make-up. */
@NullMarked
package vn.quantriet.attendance.makeup.ui;

import org.jspecify.annotations.NullMarked;
