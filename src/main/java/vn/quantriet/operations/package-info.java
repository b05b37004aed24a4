/**
 * Looking after an installation from the shell: verify, back up, restore, first set-up.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "audit"})
package vn.quantriet.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
