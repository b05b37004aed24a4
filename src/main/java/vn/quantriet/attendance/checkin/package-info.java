/** Checking in by codes: the rotating code on the projector, the typed short code, and the member's own code. */
@NullMarked
package vn.quantriet.attendance.checkin;

import org.jspecify.annotations.NullMarked;
