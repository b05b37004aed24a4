package vn.quantriet.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns a slip into an account, or into a new password for one (UC-008). A wrong code, a wrong PIN and a slip that is used,
 * expired or void get the same answer after the same work.
 */
@Service
@OpenToAll("nobody has an account before activation")
public class Activation {

    /**
     * What somebody read from a slip.
     *
     * @param code the member code, as typed
     * @param pin the PIN, as typed; what is no digit does not matter
     */
    public record Paper(String code, String pin) {

        String plainPin() {
            return pin.replaceAll("[^0-9]", "");
        }

        String plainCode() {
            return code.strip().toUpperCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "Paper[" + code + "]";
        }
    }

    /** How it went. */
    public sealed interface Outcome {

        /** The slip is good; nothing has happened yet. */
        record Known(String name, @Nullable String unit) implements Outcome {}

        /** The account has its password, and the person is signed in. */
        record Done() implements Outcome {}

        /** As for signing in; never {@link SignIn.Outcome.Done}. */
        record Refused(SignIn.Outcome why) implements Outcome {}

        /** The password will not do; the last part of the message key {@code access.new-password.…}. */
        record Weak(String fault) implements Outcome {}
    }

    private final SlipCheck check;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Devices devices;
    private final SignInSession session;
    private final AccessTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Activation(
            SlipCheck check,
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            Devices devices,
            SignInSession session,
            AccessTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.check = check;
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.devices = devices;
        this.session = session;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells whose slip it is, once the PIN is right. */
    public Outcome look(Paper paper) {
        return switch (check.check(paper, Browser.current().address())) {
            case SlipCheck.Result.Good(var person, var slip, var key) ->
                new Outcome.Known(person.name(), person.homeUnitName());
            case SlipCheck.Result.Refused(var why) -> new Outcome.Refused(why);
        };
    }

    /** The slip came into wrong hands: it becomes void. Nothing is created. */
    public void refuse(Paper paper) {
        if (check.check(paper, Browser.current().address()) instanceof SlipCheck.Result.Good good) {
            transaction.executeWithoutResult(status -> check.withdraw(good));
        }
    }

    /** Makes the account with this password, or gives the account there is a new one, and signs in. */
    public Outcome activate(Paper paper, String password, boolean remember) {
        var browser = Browser.current();
        return switch (check.check(paper, browser.address())) {
            case SlipCheck.Result.Good good -> activate(good, password, remember, browser);
            case SlipCheck.Result.Refused(var why) -> new Outcome.Refused(why);
        };
    }

    private Outcome activate(SlipCheck.Result.Good good, String password, boolean remember, Browser browser) {
        var person = good.person();
        var fault = rules.fault(password, person.member(), person.name());
        if (fault.isPresent()) {
            return new Outcome.Weak(fault.get());
        }
        var hash = passwords.hash(password);
        var ticket = Objects.requireNonNull(transaction.execute(status -> use(good, hash, remember, browser)));
        ticket.ifPresent(opened -> session.open(browser, opened));
        return ticket.<Outcome>map(opened -> new Outcome.Done())
                .orElseGet(() -> new Outcome.Refused(new SignIn.Outcome.Wrong()));
    }

    private Optional<SignInTicket> use(SlipCheck.Result.Good good, String hash, boolean remember, Browser browser) {
        if (!check.use(good)) {
            return Optional.empty();
        }
        var account = accountOf(good.person(), hash);
        trail.record(
                "access.activated",
                account.id(),
                good.person().homeUnit(),
                Map.of("slip", good.slip().id()));
        return Optional.of(devices.give(browser, account.id(), account.epoch(), remember));
    }

    private Account accountOf(Directory.Person person, String hash) {
        var known = accounts.findByMemberId(person.member().value());
        known.ifPresent(account -> {
            account.reopen();
            account.replacePassword(hash);
            devices.endAll(account.id());
        });
        return known.orElseGet(() -> accounts.save(Account.of(person.member(), person.name(), hash, clock.instant())));
    }
}
