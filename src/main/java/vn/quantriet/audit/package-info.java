/**
 * The append-only trail: who, what, why, before, after; sealed into a hash chain that can be verified.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access"})
package vn.quantriet.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
