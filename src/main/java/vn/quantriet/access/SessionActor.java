package vn.quantriet.access;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads who is signed in from the security context and asks the account's state whether it still holds. */
@Component
class SessionActor implements CurrentActor {

    private final AccountStates states;
    private final AccessSettings settings;
    private final Clock clock;

    SessionActor(AccountStates states, AccessSettings settings, Clock clock) {
        this.states = states;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> find() {
        return find(ticket());
    }

    Optional<Actor> find(@Nullable SignInTicket ticket) {
        return ticket == null
                ? Optional.empty()
                : states.find(ticket).filter(state -> state.accepts(ticket)).map(state -> actor(state, ticket));
    }

    /** Whom the device belongs to that was recognised this moment. */
    Optional<Actor> recognised(SignInTicket ticket) {
        states.confirm(ticket);
        return find(ticket);
    }

    /** The sign-in of this thread, whether it still holds or not. */
    static @Nullable SignInTicket ticket() {
        return SignInAuthentication.ticketOf(SecurityContextHolder.getContext().getAuthentication());
    }

    /** What this thread's device was let do, where that was read with the request; null where it has to be asked for. */
    static @Nullable Set<String> scopes() {
        return SignInAuthentication.scopesOf(SecurityContextHolder.getContext().getAuthentication());
    }

    private Actor actor(AccountState state, SignInTicket ticket) {
        return new Actor(state.account(), state.member(), state.name(), passwordHolds(ticket), state.grants());
    }

    private boolean passwordHolds(SignInTicket ticket) {
        return ticket.passwordAt() != null
                && clock.instant().isBefore(ticket.passwordAt().plus(settings.passwordHolds()));
    }
}
