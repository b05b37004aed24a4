/** The delivery log, the calendar of a person, and what the page of a session offers to tell people. */
@NullMarked
package vn.quantriet.notices.ui;

import org.jspecify.annotations.NullMarked;
