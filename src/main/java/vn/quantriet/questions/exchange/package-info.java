/** Questions in the formats of other programs, to be written only. */
@NullMarked
@NamedInterface("exchange")
package vn.quantriet.questions.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
