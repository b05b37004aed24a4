/**
 * Questions as such: their types and the GIFT text they are written in. Knows neither modules nor members.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package vn.quantriet.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
