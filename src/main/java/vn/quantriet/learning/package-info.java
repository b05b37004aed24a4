/**
 * What a member has done: sections read, the place to go on from, quizzes taken.
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
            "catalogue::content",
            "campaign",
            "campaign::completion"
        })
package vn.quantriet.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
