/**
 * What can be studied: documents, modules, sections, question banks, editions; reads and checks content, and finds in it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "audit",
            "rules",
            "questions",
            "questions::gift",
            "questions::exchange"
        })
package vn.quantriet.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
