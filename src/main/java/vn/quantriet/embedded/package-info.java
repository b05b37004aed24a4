/**
 * Starts and stops the embedded MariaDB of a local installation, for the portal and for its commands. Never part of the
 * production jar.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "operations"})
package vn.quantriet.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
