/**
 * Looking after an installation from the shell: verify, back up, restore; and what the portal checks of its database before
 * it opens.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "audit"})
package vn.quantriet.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
