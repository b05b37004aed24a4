package vn.quantriet.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares what somebody read from a slip with the slips that can be used, and holds off guessing. */
@Component
class SlipCheck {

    /** How it went. */
    sealed interface Result {

        record Good(Directory.Person person, ActivationSlip slip, String throttleKey) implements Result {}

        record Refused(SignIn.Outcome why) implements Result {}
    }

    private record Opened(
            Directory.@Nullable Person person,
            @Nullable ActivationSlip slip,
            String throttleKey,
            SignInThrottle.Try counted) {}

    private final ActivationSlipRecords slips;
    private final Directory directory;
    private final GrantSource grantSource;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final AddressLimit addresses;
    private final AccessTrail trail;
    private final TransactionTemplate transaction;
    private final AccessSettings settings;
    private final Clock clock;

    SlipCheck(
            ActivationSlipRecords slips,
            Directory directory,
            GrantSource grantSource,
            Passwords passwords,
            SignInThrottle throttle,
            AddressLimit addresses,
            AccessTrail trail,
            TransactionTemplate transaction,
            AccessSettings settings,
            Clock clock) {
        this.slips = slips;
        this.directory = directory;
        this.grantSource = grantSource;
        this.passwords = passwords;
        this.throttle = throttle;
        this.addresses = addresses;
        this.trail = trail;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    Result check(Activation.Paper paper, String address) {
        if (addresses.isReached(address)) {
            return new Result.Refused(new SignIn.Outcome.Crowded());
        }
        var opened = inTransaction(() -> open(paper.plainCode()));
        var wait = opened.counted().blockedUntil();
        if (wait.isPresent()) {
            return new Result.Refused(new SignIn.Outcome.Wait(wait.get()));
        }
        var slip = opened.slip();
        var person = opened.person();
        var right = passwords.matchesPin(paper.plainPin(), slip == null ? null : slip.pinHash());
        if (right && slip != null && person != null) {
            inTransaction(() -> slips.takeTryBack(slip.id()));
            return new Result.Good(person, slip, opened.throttleKey());
        }
        addresses.failed(address);
        return inTransaction(() -> failed(opened));
    }

    /** To be called in the transaction of what the slip opens; false when somebody was faster. */
    boolean use(Result.Good good) {
        throttle.succeeded(good.throttleKey());
        return slips.use(good.slip().id(), clock.instant()) == 1;
    }

    void withdraw(Result.Good good) {
        var member = good.person().member().value();
        throttle.succeeded(good.throttleKey());
        slips.withdraw(List.of(member), clock.instant());
        trail.record("access.slip-not-mine", null, good.person().homeUnit(), Map.of("member", member));
    }

    private Opened open(String code) {
        var key = "slip:" + code;
        var counted = throttle.count(key);
        var person = directory.bySignInName(code).filter(found -> found.code().equalsIgnoreCase(code));
        var slip = counted.blockedUntil().isPresent() ? Optional.<ActivationSlip>empty() : person.flatMap(this::usable);
        return new Opened(person.orElse(null), slip.orElse(null), key, counted);
    }

    private Optional<ActivationSlip> usable(Directory.Person person) {
        return slips.usable(person.member().value(), clock.instant(), settings.slipTries())
                .filter(slip -> slip.isForAnyRights() || isPlainMember(person.member()))
                .filter(slip -> slips.countTry(slip.id(), slip.tries()) == 1);
    }

    /** A member who has gained an office meanwhile gets a slip from the administrator (BR-009-9). */
    private boolean isPlainMember(MemberId member) {
        return grantSource.grantsOf(member, LocalDate.now(clock)).isEmpty();
    }

    private Result failed(Opened opened) {
        var until = throttle.failed(opened.throttleKey(), opened.counted());
        var person = opened.person();
        trail.record(
                "access.slip-refused",
                null,
                person == null ? null : person.homeUnit(),
                person == null ? Map.of() : Map.of("member", person.member().value()));
        return new Result.Refused(
                until.<SignIn.Outcome>map(SignIn.Outcome.Wait::new).orElseGet(SignIn.Outcome.Wrong::new));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
