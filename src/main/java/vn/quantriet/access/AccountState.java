package vn.quantriet.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a sign-in still holds and what it opens, as it was a few seconds ago at most.
 *
 * @param tokens the tokens of the account that are not ended
 * @param epoch how often "sign out everywhere" was used
 * @param loadedAt when it was read
 */
record AccountState(
        AccountId account,
        @Nullable MemberId member,
        String name,
        boolean closed,
        int epoch,
        Set<Long> tokens,
        Set<Grant> grants,
        Instant loadedAt) {

    boolean accepts(SignInTicket ticket) {
        return !closed && ticket.epoch() == epoch && tokens.contains(ticket.token());
    }
}
