/** Finds words in study texts, without regard to diacritics. Knows text and keys only, no editions. */
@NullMarked
package vn.quantriet.catalogue.search;

import org.jspecify.annotations.NullMarked;
