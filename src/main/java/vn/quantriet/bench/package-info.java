/**
 * Measurements that bring their own portal and database. Never part of the production jar.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "embedded",
            "catalogue::content",
            "access",
            "campaign",
            "campaign::cell",
            "campaign::completion",
            "campaign::figures"
        })
package vn.quantriet.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
