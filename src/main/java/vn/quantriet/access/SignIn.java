package vn.quantriet.access;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs people in and out of this browser. Call it from a Flow request: it sets a cookie and changes the session. */
@Service
public class SignIn {

    /**
     * @param name phone number, member code, e-mail, or the sign-in name of an administrator, as typed
     * @param password as typed
     * @param remember whether the device is to be remembered for own pages
     */
    public record Attempt(String name, String password, boolean remember) {}

    /** How it went. */
    public sealed interface Outcome {

        /** Signed in. */
        record Done() implements Outcome {}

        /** Name and password do not belong together, or nobody has the name: it is not said which. */
        record Wrong() implements Outcome {}

        /** Too many failures in a row; the password was not looked at. */
        record Wait(Instant until) implements Outcome {}

        /** Too many failures from this network address in the last minute. */
        record Crowded() implements Outcome {}
    }

    private final PasswordCheck check;
    private final Devices devices;
    private final SignInSession session;
    private final CurrentActor currentActor;
    private final AccessTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
            PasswordCheck check,
            Devices devices,
            SignInSession session,
            CurrentActor currentActor,
            AccessTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.check = check;
        this.devices = devices;
        this.session = session;
        this.currentActor = currentActor;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Signs in, with a new session id and a token for the device. */
    @OpenToAll("nobody is signed in before signing in")
    public Outcome signIn(Attempt attempt) {
        var browser = Browser.current();
        var result = check.byName(attempt.name(), attempt.password(), browser.address());
        if (result instanceof PasswordCheck.Result.Right right) {
            session.open(browser, welcome(right, attempt, browser));
        }
        return outcome(result);
    }

    /** The same for a client without session: it gets the token only, which opens own pages. */
    Outcome giveToken(Attempt attempt, Browser browser) {
        var result = check.byName(attempt.name(), attempt.password(), browser.address());
        if (result instanceof PasswordCheck.Result.Right right) {
            welcome(right, attempt, browser);
        }
        return outcome(result);
    }

    private SignInTicket welcome(PasswordCheck.Result.Right right, Attempt attempt, Browser browser) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var account = right.account();
            check.accept(right, attempt.password());
            var ticket = devices.give(browser, account.id(), account.epoch(), attempt.remember());
            trail.record("access.signed-in", account.id(), right.unit(), Map.of("remembered", attempt.remember()));
            return ticket;
        }));
    }

    /** Takes the password of the person who is signed in, so that office work is open again. */
    @Requires(Permission.OWN_PAGES)
    public Outcome confirm(String password) {
        var browser = Browser.current();
        var ticket = Objects.requireNonNull(SessionActor.ticket());
        var result = check.byAccount(AccountId.of(ticket.account()), password, browser.address());
        if (result instanceof PasswordCheck.Result.Right right) {
            transaction.executeWithoutResult(status -> {
                check.accept(right, password);
                trail.record("access.password-given", right.account().id(), right.unit(), Map.of());
            });
            session.open(browser, ticket.withPassword(clock.instant()));
        }
        return outcome(result);
    }

    /** Ends this session and the token of this device, nothing else, and leads to the sign-in page. */
    @OpenToAll("signing out twice does no harm")
    public void signOut() {
        endToken(Browser.current());
        leave("da-dang-xuat");
    }

    void endToken(Browser browser) {
        transaction.executeWithoutResult(status -> {
            browser.token().ifPresent(devices::end);
            var ticket = SessionActor.ticket();
            if (ticket != null) {
                devices.end(AccountId.of(ticket.account()), ticket.token());
            }
            currentActor.find().ifPresent(actor -> trail.record("access.signed-out", actor.account(), null, Map.of()));
        });
    }

    /** Leaves for the sign-in page, which says why. */
    void leave(String why) {
        UI.getCurrent().getPage().setLocation(AccessRoutes.SIGN_IN + "?" + AccessRoutes.NEWS + "=" + why);
        session.close(Browser.current());
    }

    static Outcome outcome(PasswordCheck.Result result) {
        return switch (result) {
            case PasswordCheck.Result.Right right -> new Outcome.Done();
            case PasswordCheck.Result.Wrong wrong -> new Outcome.Wrong();
            case PasswordCheck.Result.Wait(var until) -> new Outcome.Wait(until);
            case PasswordCheck.Result.Crowded crowded -> new Outcome.Crowded();
        };
    }
}
