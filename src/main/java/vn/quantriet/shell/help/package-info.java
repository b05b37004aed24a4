/** The user guide as pages with headings, links and words to search in; knows nothing of who reads it. */
@NullMarked
package vn.quantriet.shell.help;

import org.jspecify.annotations.NullMarked;
