/** The screens of this room; nothing outside leans on them. */
@NullMarked
package vn.quantriet.access.ui;

import org.jspecify.annotations.NullMarked;
