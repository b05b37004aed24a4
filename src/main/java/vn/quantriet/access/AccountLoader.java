package vn.quantriet.access;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts with a known password, past activation: for the demo organisation, tests and measurements only. */
@Service
@Profile("demo")
@OpenToAll("Only the demo organisation and its tests make accounts this way")
public class AccountLoader {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Passwords passwords;
    private final ConcurrentMap<String, String> hashes = new ConcurrentHashMap<>();

    AccountLoader(JdbcClient jdbc, Clock clock, Passwords passwords) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwords = passwords;
    }

    /** Makes an account; the same password costs its hash only once. */
    @Transactional
    public AccountId create(MemberId member, String fullName, String password) {
        jdbc.sql("""
                        INSERT INTO account (member_id, full_name, password_hash, created_at)
                        VALUES (:member, :name, :hash, :now)
                        """)
                .param("member", member.value())
                .param("name", fullName)
                .param("hash", hashes.computeIfAbsent(password, passwords::hash))
                .param("now", Utc.of(clock.instant()))
                .update();
        return jdbc.sql("SELECT id FROM account WHERE member_id = :member")
                .param("member", member.value())
                .query((row, number) -> new AccountId(row.getLong(1)))
                .single();
    }
}
