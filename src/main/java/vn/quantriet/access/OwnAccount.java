package vn.quantriet.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the person who is signed in may see and do about the own account. */
@Service
@Requires(Permission.OWN_PAGES)
public class OwnAccount {

    /** The version of the purpose notice in force; raising it shows the notice again at the next sign-in. */
    public static final int NOTICE_VERSION = 1;

    /**
     * @param signInName the name of an administrator who is no member; null for members, whose names come from the register
     * @param noticeReadAt when the purpose notice was read; null when it was not
     */
    public record Details(
            String name,
            @Nullable String signInName,
            Instant createdAt,
            @Nullable Instant noticeReadAt) {}

    /**
     * @param device browser and system
     * @param current whether it is the one in use now
     */
    public record DeviceRow(
            long id,
            String device,
            boolean remembered,
            Instant since,
            Instant lastUsed,
            Instant expires,
            boolean current) {}

    /**
     * A slip that was issued for this person.
     *
     * @param by who issued it
     * @param reason why it was renewed; null when no reason was given
     * @param renewal whether there was an account already
     * @param usedAt null when it was not used
     * @param seen whether the person was shown it
     */
    public record SlipNote(
            Instant issuedAt,
            String by,
            @Nullable String reason,
            boolean renewal,
            @Nullable Instant usedAt,
            boolean seen) {}

    /**
     * What the person must be shown before anything else.
     *
     * @param notice whether the purpose notice in force was not read yet
     * @param renewals slips issued to replace the password that were not shown yet
     */
    public record ToRead(boolean notice, List<SlipNote> renewals) {

        public boolean isNothing() {
            return !notice && renewals.isEmpty();
        }
    }

    /** How changing the password went. */
    public sealed interface Change {

        record Done() implements Change {}

        /** The old password was refused. */
        record Refused(SignIn.Outcome why) implements Change {}

        /** The new password will not do; the last part of the message key {@code access.new-password.…}. */
        record Weak(String fault) implements Change {}
    }

    private final Accounts accounts;
    private final OwnRecords records;
    private final Devices devices;
    private final PasswordCheck check;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final SignInSession session;
    private final SignIn signIn;
    private final CurrentActor currentActor;
    private final AccessTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OwnAccount(
            Accounts accounts,
            OwnRecords records,
            Devices devices,
            PasswordCheck check,
            PasswordRules rules,
            Passwords passwords,
            SignInSession session,
            SignIn signIn,
            CurrentActor currentActor,
            AccessTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.devices = devices;
        this.check = check;
        this.rules = rules;
        this.passwords = passwords;
        this.session = session;
        this.signIn = signIn;
        this.currentActor = currentActor;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Details details() {
        var account = own();
        return new Details(account.fullName(), account.signInName(), account.createdAt(), account.noticeReadAt());
    }

    /** The devices that are signed in or remembered, the one used last first. */
    @Transactional(readOnly = true)
    public List<DeviceRow> devices() {
        return records.devices(actor(), ticket().token(), clock.instant());
    }

    /** Ends one device: its token and the session on it. */
    @Transactional
    public void endDevice(long device) {
        if (devices.end(actor(), device)) {
            trail.record("access.device-ended", actor(), null, Map.of("device", device));
        }
    }

    /** Ends every session and token, this one included, and leads to the sign-in page. No password is asked (BR-014-3). */
    public void signOutEverywhere() {
        transaction.executeWithoutResult(status -> {
            own().endSignIns();
            var ended = devices.endAll(actor());
            trail.record("access.signed-out-everywhere", actor(), null, Map.of("devices", ended));
        });
        signIn.leave("moi-thiet-bi");
    }

    /** Replaces the password; every other device ends, this one goes on. */
    public Change changePassword(String old, String wanted) {
        var actor = currentActor.get();
        var fault = rules.fault(wanted, actor.member(), actor.name());
        if (fault.isPresent()) {
            return new Change.Weak(fault.get());
        }
        var browser = Browser.current();
        var result = check.byAccount(actor.account(), old, browser.address());
        if (result instanceof PasswordCheck.Result.Right right) {
            var hash = passwords.hash(wanted);
            session.open(browser, Objects.requireNonNull(transaction.execute(status -> replace(right, hash, browser))));
            return new Change.Done();
        }
        return new Change.Refused(SignIn.outcome(result));
    }

    private SignInTicket replace(PasswordCheck.Result.Right right, String hash, Browser browser) {
        var account = own();
        var remembered = records.isRemembered(ticket().token());
        check.accept(right);
        account.replacePassword(hash);
        devices.endAll(account.id());
        trail.record("access.password-changed", account.id(), right.unit(), Map.of());
        return devices.give(browser, account.id(), account.epoch(), remembered);
    }

    @Transactional(readOnly = true)
    public ToRead toRead() {
        var version = own().noticeVersion();
        var renewals =
                slips().stream().filter(slip -> slip.renewal() && !slip.seen()).toList();
        return new ToRead(version == null || version < NOTICE_VERSION, renewals);
    }

    /** The person has been shown what {@link #toRead} held. */
    @Transactional
    public void markRead() {
        var account = own();
        if (account.noticeVersion() == null || account.noticeVersion() < NOTICE_VERSION) {
            account.readNotice(NOTICE_VERSION, clock.instant());
            trail.record("access.notice-read", account.id(), null, Map.of("version", NOTICE_VERSION));
        }
        if (account.member() != null) {
            records.markSlipsSeen(account.member(), clock.instant());
        }
    }

    /** The slips issued for this person, the newest first. */
    @Transactional(readOnly = true)
    public List<SlipNote> slips() {
        var member = currentActor.get().member();
        return member == null ? List.of() : records.slips(member);
    }

    private Account own() {
        return accounts.findById(actor().value()).orElseThrow();
    }

    private AccountId actor() {
        return currentActor.get().account();
    }

    private static SignInTicket ticket() {
        return Objects.requireNonNull(SessionActor.ticket());
    }
}
