/**
 * Values with the document they come from and the dates between which they hold.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "audit"})
package vn.quantriet.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
