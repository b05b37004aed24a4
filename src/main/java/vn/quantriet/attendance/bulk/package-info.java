/** The door through which the portal itself fills an installation that has no session yet. Leans on the room's root, roll and minutes. */
@NullMarked
@NamedInterface("bulk")
package vn.quantriet.attendance.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
