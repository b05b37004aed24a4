/**
 * The demo organisation of the founding document and its sample accounts. Never part of the production jar.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "organisation"})
package vn.quantriet.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
