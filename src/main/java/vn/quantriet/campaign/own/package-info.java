/** What campaigns ask of the member who is signed in, and how far he is. Leans on the room's root and on completion. */
@NullMarked
package vn.quantriet.campaign.own;

import org.jspecify.annotations.NullMarked;
