/**
 * The kit without domain: time, periods, Vietnamese text, house components, and what rooms offer to the frame. Leans on nobody.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package vn.quantriet.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
