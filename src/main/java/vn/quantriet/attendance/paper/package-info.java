/** The roll on paper: the sign-in sheet, typing it in, photographs of it. */
@NullMarked
package vn.quantriet.attendance.paper;

import org.jspecify.annotations.NullMarked;
