package vn.quantriet.access;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers of a sign-in. It holds no rights: those are asked for anew with each request.
 *
 * @param account the account
 * @param token the token of the device; when it is ended, so is the session
 * @param epoch the account's count of "sign out everywhere" at the time
 * @param passwordAt when the password was given; null on a device that is only remembered
 */
record SignInTicket(
        long account, long token, int epoch, @Nullable Instant passwordAt) implements Principal, Serializable {

    @Override
    public String getName() {
        return Long.toString(account);
    }

    SignInTicket withPassword(Instant givenAt) {
        return new SignInTicket(account, token, epoch, givenAt);
    }
}
