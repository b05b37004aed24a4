/**
 * Study campaigns: what they ask, of whom, by which rules, and how far each member is. Rooms in which members do something
 * report it here as parts; completion is decided here alone. The standing campaign, study by oneself, always exists.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "audit",
            "rules",
            "organisation",
            "questions",
            "catalogue",
            "catalogue::content"
        })
package vn.quantriet.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
