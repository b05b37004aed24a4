/**
 * Starts and stops the embedded MariaDB of a local installation. Never part of the production jar.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package vn.quantriet.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
