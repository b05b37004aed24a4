/**
 * Figures over the tree of units as people read them: the committee's page, reports to be handed on.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "audit",
            "organisation",
            "campaign",
            "campaign::completion",
            "campaign::figures"
        })
package vn.quantriet.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
