/**
 * What campaigns count, over the tree as it stood on the day of the list. Leans on the room's root and on completion.
 */
@NullMarked
@NamedInterface("figures")
package vn.quantriet.campaign.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
