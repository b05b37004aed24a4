/** The sign-in sheet for printing, and where it is typed in. */
@NullMarked
package vn.quantriet.attendance.paper.ui;

import org.jspecify.annotations.NullMarked;
