package vn.quantriet.access;

import static vn.quantriet.access.Permission.ADMINISTER;
import static vn.quantriet.access.Permission.ISSUE_ANY_SLIPS;
import static vn.quantriet.access.Permission.KEEP_REGISTER;
import static vn.quantriet.access.Permission.KEEP_RULES;
import static vn.quantriet.access.Permission.READ_TRAIL;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The states of the accounts in use, read with two statements and kept for ten seconds. Who answers a quiz on his own device
 * does so every half a minute: recognising the device has then looked at token and account already, and nothing is read again.
 */
@Component
class AccountStates {

    private static final Duration KEPT = Duration.ofSeconds(10);

    /** A device that has just been recognised opens own pages only, so rights may be a little older for it. */
    private static final Duration KEPT_FOR_DEVICES = Duration.ofMinutes(15);

    private static final int MANY = 20_000;
    private static final Set<Permission> OF_ADMINISTRATORS =
            EnumSet.of(ADMINISTER, ISSUE_ANY_SLIPS, KEEP_REGISTER, KEEP_RULES, READ_TRAIL);

    private static final String READ_ACCOUNT = """
            SELECT a.id, a.member_id, a.full_name, a.administrator, a.closed, a.sign_in_epoch,
                   (SELECT GROUP_CONCAT(t.id) FROM access_token t
                     WHERE t.account_id = a.id AND t.expires_at > :now) AS tokens
              FROM account a
             WHERE a.id = :account""";

    private final Map<Long, AccountState> states = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final GrantSource grantSource;
    private final Clock clock;

    AccountStates(JdbcClient jdbc, GrantSource grantSource, Clock clock) {
        this.jdbc = jdbc;
        this.grantSource = grantSource;
        this.clock = clock;
    }

    Optional<AccountState> find(SignInTicket ticket) {
        var now = clock.instant();
        var account = ticket.account();
        var known = states.get(account);
        if (known != null && isFresh(known, ticket, now)) {
            return Optional.of(known);
        }
        if (states.size() > MANY) {
            states.values().removeIf(state -> now.isAfter(state.loadedAt().plus(KEPT)));
        }
        var fresh = read(account, now);
        fresh.ifPresentOrElse(state -> states.put(account, state), () -> states.remove(account));
        return fresh;
    }

    private static boolean isFresh(AccountState known, SignInTicket ticket, Instant now) {
        var age = Duration.between(known.loadedAt(), now);
        return !age.isNegative()
                && (age.compareTo(KEPT) < 0
                        || age.compareTo(KEPT_FOR_DEVICES) < 0 && known.isConfirmedFor(ticket, now.minus(KEPT)));
    }

    /** The device was recognised this moment: what is known of the account need not be read again for it. */
    void confirm(SignInTicket recognised) {
        var now = clock.instant();
        states.computeIfPresent(
                recognised.account(),
                (account, known) -> known.accepts(recognised) ? known.confirmed(recognised.token(), now) : known);
    }

    /** Something about the account has changed: it is read anew when it is next asked for. */
    void forget(long account) {
        states.remove(account);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccountChanged event) {
        forget(event.account().value());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(GrantsChanged event) {
        states.values().removeIf(state -> event.member().equals(state.member()));
    }

    /** What stands in the row. Grants are asked for after the row is read: two connections at once would starve the pool. */
    private record Stored(
            long account,
            @Nullable MemberId member,
            String name,
            boolean administrator,
            boolean closed,
            int epoch,
            Set<Long> tokens) {}

    private Optional<AccountState> read(long account, Instant now) {
        return jdbc.sql(READ_ACCOUNT)
                .param("account", account)
                .param("now", Utc.of(now))
                .query(AccountStates::stored)
                .optional()
                .map(stored -> state(stored, now));
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        var member = row.getObject("member_id", Long.class);
        return new Stored(
                row.getLong("id"),
                member == null ? null : MemberId.of(member),
                row.getString("full_name"),
                row.getBoolean("administrator"),
                row.getBoolean("closed"),
                row.getInt("sign_in_epoch"),
                ids(row.getString("tokens")));
    }

    private AccountState state(Stored stored, Instant now) {
        return new AccountState(
                AccountId.of(stored.account()),
                stored.member(),
                stored.name(),
                stored.closed(),
                stored.epoch(),
                stored.tokens(),
                grants(stored.member(), stored.administrator()),
                now,
                null);
    }

    private Set<Grant> grants(@Nullable MemberId member, boolean administrator) {
        var grants = new HashSet<Grant>();
        if (member != null) {
            grants.addAll(grantSource.grantsOf(member, LocalDate.now(clock)));
        }
        if (administrator) {
            OF_ADMINISTRATORS.forEach(permission -> grants.add(new Grant(permission, UnitId.WHOLE_TREE)));
        }
        return Set.copyOf(grants);
    }

    private static Set<Long> ids(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(",")).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
