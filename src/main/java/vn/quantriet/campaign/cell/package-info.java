/**
 * The people of one chi bộ on the locked list of a campaign, and what is recorded on behalf of them. Leans on the room's root
 * and on completion.
 */
@NullMarked
@NamedInterface("cell")
package vn.quantriet.campaign.cell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
