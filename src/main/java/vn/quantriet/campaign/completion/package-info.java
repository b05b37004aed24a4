/**
 * The locked list of a campaign, what each member has done of it, and the tallies that change with it. Leans on the room's
 * root alone.
 */
@NullMarked
package vn.quantriet.campaign.completion;

import org.jspecify.annotations.NullMarked;
