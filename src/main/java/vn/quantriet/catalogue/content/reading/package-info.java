/** Reads the files of a content folder: limits, YAML, the register, modules and their question banks, and every fault in them. */
@NullMarked
package vn.quantriet.catalogue.content.reading;

import org.jspecify.annotations.NullMarked;
