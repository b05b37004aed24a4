package vn.quantriet.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a sign-in still holds and what it opens, as it was a few seconds ago at most; for own pages, as it was
 * when the device was last recognised.
 *
 * @param tokens the tokens of the account that are not ended
 * @param epoch how often "sign out everywhere" was used
 * @param loadedAt when it was read
 * @param confirmation the device recognised last since then; null for none
 */
record AccountState(
        AccountId account,
        @Nullable MemberId member,
        String name,
        boolean closed,
        int epoch,
        Set<Long> tokens,
        Set<Grant> grants,
        Instant loadedAt,
        @Nullable Confirmation confirmation) {

    /** The database knew the token, and an open account with the same epoch. */
    record Confirmation(long token, Instant at) {}

    boolean accepts(SignInTicket ticket) {
        return !closed && ticket.epoch() == epoch && tokens.contains(ticket.token());
    }

    boolean isConfirmedFor(SignInTicket ticket, Instant after) {
        return ticket.passwordAt() == null
                && confirmation != null
                && confirmation.token() == ticket.token()
                && confirmation.at().isAfter(after);
    }

    AccountState confirmed(long token, Instant at) {
        return new AccountState(
                account, member, name, closed, epoch, tokens, grants, loadedAt, new Confirmation(token, at));
    }
}
