/** Questions as GIFT text. Where descriptions of the format disagree, Moodle's own reading counts. */
@NullMarked
@NamedInterface("gift")
package vn.quantriet.questions.gift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
