package vn.quantriet.access;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What this device may go on doing without the password, for a time, because it was given once. */
@Service
@Requires(Permission.OWN_PAGES)
public class TokenScopes {

    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Clock clock;

    TokenScopes(CurrentActor currentActor, JdbcClient jdbc, Clock clock) {
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Lets this device do something until then.
     *
     * @param scope at most 60 ASCII characters without a comma, such as {@code roll:12}
     * @throws PasswordNeeded when the password was not given in this session
     */
    @Transactional
    public void grant(String scope, Instant until) {
        if (!currentActor.get().passwordGiven()) {
            throw new PasswordNeeded();
        }
        jdbc.sql("""
                        INSERT INTO token_scope (token_id, scope, expires_at)
                        SELECT id, :scope, :until FROM access_token WHERE id = :token
                        ON DUPLICATE KEY UPDATE expires_at = :until""")
                .param("scope", scope)
                .param("until", Utc.of(until))
                .param("token", token())
                .update();
    }

    /** Whether this device was let, and still is; one statement in a session, none in a call that recognised the device. */
    public boolean holds(String scope) {
        var known = SessionActor.scopes();
        return known == null ? asked(scope) : known.contains(scope);
    }

    private boolean asked(String scope) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM token_scope
                         WHERE token_id = :token AND scope = :scope AND expires_at > :now)""")
                .param("token", token())
                .param("scope", scope)
                .param("now", Utc.of(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private static long token() {
        var ticket = SessionActor.ticket();
        if (ticket == null) {
            throw new AccessDenied("Nobody is signed in");
        }
        return ticket.token();
    }
}
