/**
 * Study sessions: planning them, the roster of the day, taking the roll on a screen, by code or from paper, closing and
 * correcting it, make-up, scores, minutes and figures. One row per session and person.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "audit",
            "rules",
            "organisation",
            "campaign",
            "campaign::book",
            "campaign::completion",
            "documents"
        })
package vn.quantriet.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
