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

/** The states of the accounts in use, read with two statements and kept for ten seconds. */
@Component
class AccountStates {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MANY = 5_000;
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

    Optional<AccountState> find(long account) {
        var now = clock.instant();
        var known = states.get(account);
        if (known != null && now.isBefore(known.loadedAt().plus(KEPT)) && !now.isBefore(known.loadedAt())) {
            return Optional.of(known);
        }
        if (states.size() > MANY) {
            states.values().removeIf(state -> now.isAfter(state.loadedAt().plus(KEPT)));
        }
        var fresh = read(account, now);
        fresh.ifPresentOrElse(state -> states.put(account, state), () -> states.remove(account));
        return fresh;
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
                now);
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
