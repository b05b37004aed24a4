package vn.quantriet.access;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quantriet.shared.VietnameseText;

/**
 * Compares a password with the account of the person who is said to have typed it, and holds off guessing.
 *
 * <p>An unknown name, a member without account and a wrong password get the same answer after the same work (BR-006-5).
 * The comparison runs outside of a transaction, so that a wave of sign-ins does not hold every connection.
 */
@Component
class PasswordCheck {

    /** How it went. */
    sealed interface Result {

        /** The password fits. The failures count on until {@link #accept}. */
        record Right(Account account, @Nullable UnitId unit, String throttleKey) implements Result {}

        /** It does not, or there is nobody. */
        record Wrong() implements Result {}

        /** The password was not looked at. */
        record Wait(Instant until) implements Result {}

        /** Too many failures from the network address. */
        record Crowded() implements Result {}
    }

    private record Candidate(
            @Nullable Account account, @Nullable UnitId unit, String throttleKey) {

        @Nullable
        String hash() {
            return account == null || account.isClosed() ? null : account.passwordHash();
        }
    }

    private record Opened(Candidate candidate, SignInThrottle.Try counted) {}

    private final Accounts accounts;
    private final Directory directory;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final AddressLimit addresses;
    private final AccessTrail trail;
    private final TransactionTemplate transaction;

    PasswordCheck(
            Accounts accounts,
            Directory directory,
            Passwords passwords,
            SignInThrottle throttle,
            AddressLimit addresses,
            AccessTrail trail,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.directory = directory;
        this.passwords = passwords;
        this.throttle = throttle;
        this.addresses = addresses;
        this.trail = trail;
        this.transaction = transaction;
    }

    Result byName(String name, String password, String address) {
        return check(() -> named(name), password, address);
    }

    Result byAccount(AccountId account, String password, String address) {
        return check(() -> known(accounts.findById(account.value()).orElse(null)), password, address);
    }

    /** To be called in the transaction of what the right password opens. */
    void accept(Result.Right right, String password) {
        accept(right);
        if (passwords.isOutdated(right.account().passwordHash())) {
            accounts.findById(right.account().id().value())
                    .ifPresent(account -> account.rehash(passwords.hash(password)));
        }
    }

    /** The same when the password is about to be replaced. */
    void accept(Result.Right right) {
        throttle.succeeded(right.throttleKey());
    }

    private Result check(Supplier<Candidate> who, String password, String address) {
        if (addresses.isReached(address)) {
            return new Result.Crowded();
        }
        var opened = inTransaction(() -> open(who.get()));
        var candidate = opened.candidate();
        var blockedUntil = opened.counted().blockedUntil();
        if (blockedUntil.isPresent()) {
            return new Result.Wait(blockedUntil.get());
        }
        if (passwords.matches(password, candidate.hash()) && candidate.account() != null) {
            return new Result.Right(candidate.account(), candidate.unit(), candidate.throttleKey());
        }
        addresses.failed(address);
        return inTransaction(() -> failed(opened));
    }

    private Opened open(Candidate candidate) {
        return new Opened(candidate, throttle.count(candidate.throttleKey()));
    }

    private Result failed(Opened opened) {
        var candidate = opened.candidate();
        var until = throttle.failed(candidate.throttleKey(), opened.counted());
        trail.record(
                "access.sign-in-failed",
                Optional.ofNullable(candidate.account()).map(Account::id).orElse(null),
                candidate.unit(),
                Map.of("failures", opened.counted().failures()));
        return until.<Result>map(Result.Wait::new).orElseGet(Result.Wrong::new);
    }

    private Candidate named(String name) {
        var person = directory.bySignInName(name.strip()).filter(found -> found.homeUnit() != null);
        if (person.isPresent()) {
            var member = person.get().member();
            var account = accounts.findByMemberId(member.value()).orElse(null);
            return new Candidate(account, person.get().homeUnit(), keyOf(member));
        }
        var folded = VietnameseText.fold(name);
        var account = accounts.findBySignInName(folded).orElse(null);
        return account == null ? new Candidate(null, null, "name:" + folded) : known(account);
    }

    private Candidate known(@Nullable Account account) {
        if (account == null) {
            return new Candidate(null, null, "account:none");
        }
        var member = account.member();
        return member == null
                ? new Candidate(account, null, "account:" + account.id().value())
                : new Candidate(
                        account,
                        directory.byId(member).map(Directory.Person::homeUnit).orElse(null),
                        keyOf(member));
    }

    static String keyOf(MemberId member) {
        return "member:" + member.value();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
