/** Screens of the figures of attendance. */
@NullMarked
package vn.quantriet.attendance.figures.ui;

import org.jspecify.annotations.NullMarked;
