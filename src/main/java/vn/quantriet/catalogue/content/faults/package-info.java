/** Gathers what is wrong in the content, with file and line. */
@NullMarked
package vn.quantriet.catalogue.content.faults;

import org.jspecify.annotations.NullMarked;
