package vn.quantriet.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/** A {@link SignInTicket} as Spring Security carries it. */
class SignInAuthentication extends AbstractAuthenticationToken {

    private final SignInTicket ticket;
    private final transient @Nullable Set<String> scopes;

    SignInAuthentication(SignInTicket ticket) {
        this(ticket, null);
    }

    private SignInAuthentication(SignInTicket ticket, @Nullable Set<String> scopes) {
        super(List.of());
        this.ticket = ticket;
        this.scopes = scopes;
        setAuthenticated(true);
    }

    static SecurityContext contextOf(SignInTicket ticket) {
        return new SecurityContextImpl(new SignInAuthentication(ticket));
    }

    /** For one request: what the device was let do is known with it. */
    static SecurityContext contextOf(Devices.Recognised device) {
        return new SecurityContextImpl(new SignInAuthentication(device.ticket(), device.scopes()));
    }

    static @Nullable SignInTicket ticketOf(@Nullable Authentication authentication) {
        return authentication instanceof SignInAuthentication signIn ? signIn.ticket : null;
    }

    /** The scopes of the device as read with this very request; null in a session, where they have to be asked for. */
    static @Nullable Set<String> scopesOf(@Nullable Authentication authentication) {
        return authentication instanceof SignInAuthentication signIn ? signIn.scopes : null;
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
