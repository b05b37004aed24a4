/** Minutes of a session: drafted from the roll, written on in the browser, numbered, taken away as a document; and tasks set. */
@NullMarked
package vn.quantriet.attendance.minutes;

import org.jspecify.annotations.NullMarked;
