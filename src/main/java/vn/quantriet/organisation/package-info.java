/**
 * The tree of units with their members, memberships, standings and offices; permissions follow from offices.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "rules"})
package vn.quantriet.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
