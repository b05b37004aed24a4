/**
 * What a session gives to a campaign: presence and make-up (học bù) as a part of its completion. Leans on the room's root.
 */
@NullMarked
package vn.quantriet.attendance.makeup;

import org.jspecify.annotations.NullMarked;
