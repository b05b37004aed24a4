/** Campaigns as everybody they concern may read them. Leans on the room's root and on completion. */
@NullMarked
@NamedInterface("book")
package vn.quantriet.campaign.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
