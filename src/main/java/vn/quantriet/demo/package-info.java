/**
 * The demo organisation of the founding document, its sample accounts, campaigns and sessions. Never part of the production jar.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "audit",
            "organisation",
            "catalogue",
            "campaign",
            "campaign::completion",
            "campaign::bulk",
            "attendance",
            "attendance::bulk",
            "learning::bulk"
        })
package vn.quantriet.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
