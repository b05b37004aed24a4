/** The screens of this room; nothing outside leans on them. */
@NullMarked
package vn.quantriet.catalogue.ui;

import org.jspecify.annotations.NullMarked;
