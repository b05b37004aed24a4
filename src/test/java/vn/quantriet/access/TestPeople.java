package vn.quantriet.access;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Units, members, offices and accounts of tests, outside of the demo organisation, and who is signed in on this thread.
 * Call {@link #removeAll} afterwards.
 */
@Component
public class TestPeople {

    public static final String PASSWORD = "Mùa thu Hà Nội 1945";

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final DeviceTokens tokens;
    private final Passwords passwords;
    private final AccountStates states;
    private final AddressLimit addresses;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<Long> units = new ArrayList<>();
    private final List<Long> members = new ArrayList<>();
    private final List<Long> extraAccounts = new ArrayList<>();

    TestPeople(
            JdbcClient jdbc,
            Accounts accounts,
            DeviceTokens tokens,
            Passwords passwords,
            AccountStates states,
            AddressLimit addresses,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.states = states;
        this.addresses = addresses;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A member as made here; phone and code are sign-in names. */
    public record TestMember(MemberId id, String code, String phone, String name) {}

    public UnitId unit(String name) {
        return unitBelow(null, name);
    }

    public UnitId unitBelow(@Nullable UnitId parent, String name) {
        var code = "T" + NUMBER.incrementAndGet();
        jdbc.sql("INSERT INTO unit (code, kind, name, folded_name, parent_id, region, valid_from, valid_until)"
                        + " VALUES (:code, 'chi-bo', :name, :name, :parent, 'NORTH', '2000-01-01', '9999-12-31')")
                .param("code", code)
                .param("name", name)
                .param("parent", parent == null ? null : parent.value())
                .update();
        var id = id("SELECT id FROM unit WHERE code = :code", code);
        jdbc.sql("INSERT INTO unit_ancestor (ancestor_id, unit_id, distance) SELECT ancestor_id, :id, distance + 1"
                        + " FROM unit_ancestor WHERE unit_id = :parent UNION SELECT :id, :id, 0"
                        + (parent == null ? " UNION SELECT 0, :id, 1" : ""))
                .param("id", id)
                .param("parent", parent == null ? -1 : parent.value())
                .update();
        units.add(id);
        return UnitId.of(id);
    }

    public TestMember member(UnitId home, String name) {
        var number = NUMBER.incrementAndGet();
        var code = "TV" + number;
        var phone = "0000" + number;
        jdbc.sql("INSERT INTO member (code, full_name, sort_name, folded_name, sex, phone)"
                        + " VALUES (:code, :name, :name, :name, 'F', :phone)")
                .param("code", code)
                .param("name", name)
                .param("phone", phone)
                .update();
        var id = id("SELECT id FROM member WHERE code = :code", code);
        jdbc.sql("INSERT INTO membership (member_id, kind, unit_id, valid_from, valid_until)"
                        + " VALUES (:id, 'HOME', :home, '2010-01-01', '9999-12-31')")
                .param("id", id)
                .param("home", home.value())
                .update();
        members.add(id);
        return new TestMember(MemberId.of(id), code, phone, name);
    }

    public void office(TestMember member, UnitId unit, String kind) {
        jdbc.sql("INSERT INTO office (member_id, unit_id, kind, valid_from, valid_until)"
                        + " VALUES (:member, :unit, :kind, :from, '9999-12-31')")
                .param("member", member.id().value())
                .param("unit", unit.value())
                .param("kind", kind)
                .param("from", LocalDate.now(clock).minusDays(1))
                .update();
        states.on(new GrantsChanged(member.id()));
    }

    /** An account with {@link #PASSWORD}. */
    public AccountId account(TestMember member) {
        return accounts.save(Account.of(member.id(), member.name(), passwords.hash(PASSWORD), clock.instant()))
                .id();
    }

    public AccountId administrator(String signInName) {
        var id = accounts.save(
                        Account.ofAdministrator(signInName, "Quản trị thử", passwords.hash(PASSWORD), clock.instant()))
                .id();
        extraAccounts.add(id.value());
        return id;
    }

    /** Signs in on this thread, the password given. */
    public void signIn(AccountId account) {
        signIn(account, true);
    }

    /** Signs in on this thread, on a device that is only remembered. */
    public void signInRemembered(AccountId account) {
        signIn(account, false);
    }

    private void signIn(AccountId account, boolean passwordGiven) {
        var now = clock.instant();
        var ticket = transaction.execute(status -> {
            var known = accounts.findById(account.value()).orElseThrow();
            var token = tokens.save(new DeviceToken(
                    account, Secrets.sha256(Secrets.token()), "Test", false, now, Duration.ofHours(12)));
            return new SignInTicket(account.value(), token.id(), known.epoch(), passwordGiven ? now : null);
        });
        states.forget(account.value());
        SecurityContextHolder.setContext(SignInAuthentication.contextOf(ticket));
    }

    /** Signs in on this thread as the browser with this token, the password given. */
    public void signInWith(Cookie token) {
        signInWith(token, clock.instant());
    }

    /** The same without the password: the device is only remembered. */
    public void rememberedBy(Cookie token) {
        signInWith(token, null);
    }

    private void signInWith(Cookie token, @Nullable Instant passwordAt) {
        var known = jdbc.sql("SELECT t.id, t.account_id, a.sign_in_epoch FROM access_token t"
                        + " JOIN account a ON a.id = t.account_id WHERE t.token_hash = :hash")
                .param("hash", Secrets.sha256(token.getValue()))
                .query((row, number) -> new SignInTicket(row.getLong(2), row.getLong(1), row.getInt(3), passwordAt))
                .single();
        SecurityContextHolder.setContext(SignInAuthentication.contextOf(known));
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Takes away whatever was made here; audit entries stay. */
    public void removeAll() {
        signOut();
        transaction.executeWithoutResult(status -> {
            for (var member : members) {
                delete("DELETE FROM reading_mark WHERE member_id = :id", member);
                delete("DELETE FROM reading_place WHERE member_id = :id", member);
                delete(
                        "DELETE FROM attempt_answer WHERE attempt_id IN (SELECT id FROM attempt WHERE member_id = :id)",
                        member);
                delete("DELETE FROM attempt WHERE member_id = :id", member);
                delete("DELETE FROM paper_quiz WHERE member_id = :id", member);
                delete("DELETE FROM activation_slip WHERE member_id = :id", member);
                delete("DELETE FROM office WHERE member_id = :id", member);
                delete("DELETE FROM membership WHERE member_id = :id", member);
                removeAccounts("SELECT id FROM account WHERE member_id = :id", member);
                delete("DELETE FROM member WHERE id = :id", member);
            }
            extraAccounts.forEach(account -> removeAccounts("SELECT id FROM account WHERE id = :id", account));
            for (var unit : units.reversed()) {
                delete("DELETE FROM unit_ancestor WHERE unit_id = :id", unit);
                delete("DELETE FROM unit WHERE id = :id", unit);
            }
            jdbc.sql("DELETE FROM sign_in_throttle").update();
            forgetAddresses();
        });
        List.of(units, members, extraAccounts).forEach(List::clear);
    }

    private void forgetAddresses() {
        ((Map<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(addresses, "byAddress"))).clear();
    }

    private void removeAccounts(String which, long id) {
        for (var account : jdbc.sql(which).param("id", id).query(Long.class).list()) {
            delete("DELETE FROM access_token WHERE account_id = :id", account);
            delete("DELETE FROM data_objection WHERE account_id = :id", account);
            delete("DELETE FROM account WHERE id = :id", account);
            states.forget(account);
        }
    }

    private void delete(String sql, long id) {
        jdbc.sql(sql).param("id", id).update();
    }

    private long id(String sql, String code) {
        return jdbc.sql(sql).param("code", code).query(Long.class).single();
    }
}
