/**
 * What closed rolls add up to, per unit, kind, time and member; who has been away too often; and the check of it all. Leans
 * on the room's root.
 */
@NullMarked
package vn.quantriet.attendance.figures;

import org.jspecify.annotations.NullMarked;
