/**
 * What a member has done: sections read and the place to go on from.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "access", "audit", "rules", "organisation", "catalogue", "catalogue::content"})
package vn.quantriet.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
