/** The pages of checking in: projector, short code, own code, and the tap after a scan. */
@NullMarked
package vn.quantriet.attendance.checkin.ui;

import org.jspecify.annotations.NullMarked;
