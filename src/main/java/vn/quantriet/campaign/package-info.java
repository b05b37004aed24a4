/**
 * Study campaigns and what they settle; the standing one, study by oneself, always exists.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "access", "audit", "rules", "organisation", "catalogue", "catalogue::content"})
package vn.quantriet.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
