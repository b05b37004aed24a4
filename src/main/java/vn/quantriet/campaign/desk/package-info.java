/**
 * Planning, opening and closing campaigns. Leans on the room's root and on completion.
 */
@NullMarked
package vn.quantriet.campaign.desk;

import org.jspecify.annotations.NullMarked;
