/** The pages of the year, of one session, and of planning it. */
@NullMarked
package vn.quantriet.attendance.plan.ui;

import org.jspecify.annotations.NullMarked;
