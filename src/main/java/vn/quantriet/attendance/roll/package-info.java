/** The roll of one chi bộ at one session: who is expected, marks as they come in from wherever, differences, closing, corrections. */
@NullMarked
package vn.quantriet.attendance.roll;

import org.jspecify.annotations.NullMarked;
