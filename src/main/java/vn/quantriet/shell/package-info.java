/**
 * The frame: layout, menu, home, own data, not-found and failure pages. Shows what rooms offer through shared.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access"})
package vn.quantriet.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
