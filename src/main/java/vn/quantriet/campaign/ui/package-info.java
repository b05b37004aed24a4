/** Screens of campaigns: the list, one campaign, its editing, the names of a chi bộ with how far they are. */
@NullMarked
package vn.quantriet.campaign.ui;

import org.jspecify.annotations.NullMarked;
