/** Planning sessions: the year of a chi bộ, one session with its papers and people, apologies in advance. */
@NullMarked
@NamedInterface("plan")
package vn.quantriet.attendance.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
