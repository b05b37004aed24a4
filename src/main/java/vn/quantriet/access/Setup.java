package vn.quantriet.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quantriet.shared.VietnameseText;

/**
 * The first start of an installation (UC-005): a code in the log, and whoever has it makes the first administrator. Once
 * there is an account, there is no set-up any more.
 */
@Service
@OpenToAll("nobody has an account before the set-up; the code from the log is the key")
public class Setup {

    private static final Logger LOG = LoggerFactory.getLogger(Setup.class);
    private static final int CODE_LENGTH = 12;
    private static final int TRIES = 5;
    private static final Duration HOLDS = Duration.ofHours(24);
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 60;

    /**
     * @param code from the log, as typed
     * @param fullName of the administrator
     * @param signInName letters, digits, dots and hyphens; not a phone number, code or e-mail
     */
    public record Request(String code, String fullName, String signInName, String password) {

        @Override
        public String toString() {
            return "Request[" + signInName + "]";
        }
    }

    /** How it went. */
    public sealed interface Outcome {

        /** The administrator exists and is signed in. */
        record Done() implements Outcome {}

        /** The code is wrong, too old, or was tried too often; a restart prints a new one. */
        record WrongCode() implements Outcome {}

        /** Full name or sign-in name will not do. */
        record WrongName() implements Outcome {}

        /** The password will not do; the last part of the message key {@code access.new-password.…}. */
        record Weak(String fault) implements Outcome {}
    }

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Devices devices;
    private final SignInSession session;
    private final AccessTrail trail;
    private final TransactionTemplate transaction;
    private final Environment environment;
    private final Clock clock;
    private volatile boolean over;

    Setup(
            JdbcClient jdbc,
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            Devices devices,
            SignInSession session,
            AccessTrail trail,
            TransactionTemplate transaction,
            Environment environment,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.devices = devices;
        this.session = session;
        this.trail = trail;
        this.transaction = transaction;
        this.environment = environment;
        this.clock = clock;
    }

    /** Whether nobody has an account yet. The demo organisation is never set up. */
    public boolean isNeeded() {
        if (!over) {
            over = environment.acceptsProfiles(Profiles.of("demo"))
                    || jdbc.sql("SELECT EXISTS (SELECT 1 FROM account)")
                            .query(Boolean.class)
                            .single();
        }
        return !over;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printCode() {
        if (!isNeeded()) {
            return;
        }
        var code = Secrets.readable(CODE_LENGTH);
        jdbc.sql("REPLACE INTO setup_code (id, code_hash, tries, created_at) VALUES (1, :hash, 0, :now)")
                .param("hash", passwords.hash(code))
                .param("now", Utc.of(clock.instant()))
                .update();
        LOG.info(
                "Set-up code: {} (valid for 24 hours; open the portal and enter it at /{})",
                code.replaceAll("(.{4})(?!$)", "$1-"),
                AccessRoutes.SETUP);
    }

    /** Makes the first administrator and signs in. */
    public Outcome setUp(Request request) {
        var name = VietnameseText.fold(request.signInName());
        if (request.fullName().isBlank() || !isSignInName(name)) {
            return new Outcome.WrongName();
        }
        var fault = rules.fault(request.password(), null, name);
        if (fault.isPresent()) {
            return new Outcome.Weak(fault.get());
        }
        if (!isNeeded() || !isRight(request.code())) {
            return new Outcome.WrongCode();
        }
        var browser = Browser.current();
        var hash = passwords.hash(request.password());
        var ticket = Objects.requireNonNull(transaction.execute(status -> isFirst()
                ? Optional.of(create(request.fullName().strip(), name, hash, browser))
                : Optional.<SignInTicket>empty()));
        over = ticket.isPresent();
        ticket.ifPresent(opened -> session.open(browser, opened));
        return ticket.<Outcome>map(opened -> new Outcome.Done()).orElseGet(Outcome.WrongCode::new);
    }

    /** Of two who set up at the same time, one. */
    private boolean isFirst() {
        return jdbc.sql("DELETE FROM setup_code WHERE id = 1").update() == 1;
    }

    private SignInTicket create(String fullName, String signInName, String hash, Browser browser) {
        var account = accounts.save(Account.ofAdministrator(signInName, fullName, hash, clock.instant()));
        trail.record("access.set-up", account.id(), null, Map.of("administrator", fullName));
        return devices.give(browser, account.id(), account.epoch(), false);
    }

    /** Counts the try first, so that many at once gain nothing. */
    private boolean isRight(String typed) {
        var counted = jdbc.sql(
                        "UPDATE setup_code SET tries = tries + 1 WHERE id = 1 AND tries < :most AND created_at > :since")
                .param("most", TRIES)
                .param("since", Utc.of(clock.instant().minus(HOLDS)))
                .update();
        var hash = counted == 0
                ? null
                : jdbc.sql("SELECT code_hash FROM setup_code WHERE id = 1")
                        .query(String.class)
                        .optional()
                        .orElse(null);
        return passwords.matches(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""), hash);
    }

    private static boolean isSignInName(String name) {
        return name.matches("[a-z0-9.-]{" + SHORTEST_NAME + "," + LONGEST_NAME + "}") && name.matches(".*[a-z].*");
    }
}
