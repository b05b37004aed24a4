/** The committee's page: who is behind, and why each rate is what it is. */
@NullMarked
package vn.quantriet.statistics.ui;

import org.jspecify.annotations.NullMarked;
