/** The reader's page, the card on the home page and a member's own records of reading. */
@NullMarked
package vn.quantriet.learning.ui;

import org.jspecify.annotations.NullMarked;
