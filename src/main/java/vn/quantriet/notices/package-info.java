/** Tells people what concerns them: the mail outbox, the calendar feed, messages to paste. Listens to what other rooms say happened. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "audit",
            "organisation",
            "attendance",
            "attendance::figures",
            "attendance::plan"
        })
package vn.quantriet.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
