/**
 * Who is signed in and what they may do: accounts, sign-in, tokens, permissions. Declares what organisation and audit implement, so that nothing points back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package vn.quantriet.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
