package vn.quantriet.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/** A {@link SignInTicket} as Spring Security carries it. */
class SignInAuthentication extends AbstractAuthenticationToken {

    private final SignInTicket ticket;

    SignInAuthentication(SignInTicket ticket) {
        super(List.of());
        this.ticket = ticket;
        setAuthenticated(true);
    }

    static SecurityContext contextOf(SignInTicket ticket) {
        return new SecurityContextImpl(new SignInAuthentication(ticket));
    }

    static @Nullable SignInTicket ticketOf(@Nullable Authentication authentication) {
        return authentication instanceof SignInAuthentication signIn ? signIn.ticket : null;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return ticket;
    }
}
