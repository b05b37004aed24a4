/**
 * The door through which the portal itself fills an installation that has no campaign yet. Leans on the room's root and on
 * completion.
 */
@NullMarked
@NamedInterface("bulk")
package vn.quantriet.campaign.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
