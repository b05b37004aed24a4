/** The house kit of screen pieces: page head, empty state, chips, notices. */
@NullMarked
package vn.quantriet.shared.ui;

import org.jspecify.annotations.NullMarked;
