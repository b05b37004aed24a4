package vn.quantriet.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of devices: given, recognised, ended. The browser keeps the secret, the database only its hash. */
@Component
class Devices {

    private static final int DEVICE_LENGTH = 120;
    private static final int UNTIL_BROWSER_CLOSES = -1;

    /** How exact "last used" is. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

    private static final String RECOGNISE = """
            SELECT t.id, t.account_id, a.sign_in_epoch, t.last_used_at,
                   (SELECT GROUP_CONCAT(s.scope) FROM token_scope s WHERE s.token_id = t.id AND s.expires_at > :now) AS scopes
              FROM access_token t JOIN account a ON a.id = t.account_id
             WHERE t.token_hash = :hash AND t.scope = 'self' AND t.expires_at > :now AND NOT a.closed""";

    private final DeviceTokens tokens;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AccessSettings settings;
    private final Clock clock;

    Devices(
            DeviceTokens tokens,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            AccessSettings settings,
            Clock clock) {
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new token for the device, the password just given; the one the browser had before ends. */
    @Transactional
    SignInTicket give(Browser browser, AccountId account, int epoch, boolean remember) {
        browser.token().ifPresent(this::end);
        var now = clock.instant();
        var secret = Secrets.token();
        var holds = remember ? settings.remembered() : settings.notRemembered();
        var device = browser.device();
        var token = tokens.save(new DeviceToken(
                account,
                Secrets.sha256(secret),
                device.substring(0, Math.min(device.length(), DEVICE_LENGTH)),
                remember,
                now,
                holds));
        browser.keep(secret, remember ? holds.toSeconds() : UNTIL_BROWSER_CLOSES);
        events.publishEvent(new AccountChanged(account));
        return new SignInTicket(account.value(), token.id(), epoch, now);
    }

    /**
     * Whose device it is, without the password, and what it was let do; empty when the token is unknown, ended or too old. Each statement stands for
     * itself: a transaction would cost three more round trips with every call.
     */
    Optional<Recognised> recognise(String secret) {
        var now = clock.instant();
        var found = jdbc.sql(RECOGNISE)
                .param("hash", Secrets.sha256(secret))
                .param("now", Utc.of(now))
                .query((row, number) -> new Recognised(
                        new SignInTicket(
                                row.getLong("account_id"), row.getLong("id"), row.getInt("sign_in_epoch"), null),
                        Utc.from(row.getObject("last_used_at", LocalDateTime.class)),
                        scopes(row.getString("scopes"))))
                .optional();
        found.filter(device -> device.lastUsedAt().plus(NOTED_EVERY).isBefore(now))
                .ifPresent(device -> noteUse(device.ticket().token(), now));
        return found;
    }

    private static Set<String> scopes(@Nullable String all) {
        return all == null ? Set.of() : Set.of(all.split(","));
    }

    private void noteUse(long token, Instant now) {
        jdbc.sql("UPDATE access_token SET last_used_at = :now WHERE id = :token")
                .param("now", Utc.of(now))
                .param("token", token)
                .update();
    }

    /** Ends the token with this secret, if there is one. */
    @Transactional
    void end(String secret) {
        jdbc.sql("DELETE FROM access_token WHERE token_hash = :hash RETURNING account_id")
                .param("hash", Secrets.sha256(secret))
                .query(Long.class)
                .optional()
                .ifPresent(account -> events.publishEvent(new AccountChanged(AccountId.of(account))));
    }

    /**
     * @return whether the account had it
     */
    @Transactional
    boolean end(AccountId account, long token) {
        var ended = tokens.end(account.value(), token) > 0;
        events.publishEvent(new AccountChanged(account));
        return ended;
    }

    /**
     * @return how many there were
     */
    @Transactional
    int endAll(AccountId account) {
        var ended = tokens.endAll(account.value());
        events.publishEvent(new AccountChanged(account));
        return ended;
    }

    /**
     * A device known by its token.
     *
     * @param scopes what {@link TokenScopes} lets it do at this moment
     */
    record Recognised(SignInTicket ticket, Instant lastUsedAt, Set<String> scopes) {}
}
