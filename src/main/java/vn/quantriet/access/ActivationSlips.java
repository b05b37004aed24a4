package vn.quantriet.access;

import static vn.quantriet.access.Permission.ISSUE_ANY_SLIPS;
import static vn.quantriet.access.Permission.ISSUE_SLIPS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues and renews activation slips (UC-009). A secretary does so for plain members of the own unit; whoever has rights
 * beyond a plain member's gets the slip from an administrator; nobody makes one for himself.
 */
@Service
@Requires({ISSUE_SLIPS, ISSUE_ANY_SLIPS})
public class ActivationSlips {

    /**
     * What came of a request: the refusal for one member does not touch the others.
     *
     * @param slips with their PINs, which are not known again
     * @param refusals who got none
     */
    public record Issue(List<Slip> slips, List<Refusal> refusals) {}

    /**
     * @param name null when the member is not there for the person who asks
     * @param why why not
     */
    public record Refusal(MemberId member, @Nullable String name, Why why) {}

    /** Why somebody gets no slip. */
    public enum Why {
        /** Nobody the person who asks may know of: no such member, not in the scope, or no longer in any unit. */
        NOT_FOUND,
        /** Rights beyond a plain member's: the administrator issues that slip. */
        HAS_RIGHTS,
        /** Nobody makes a slip for himself. */
        ONESELF;

        /** The message that says it. */
        public String messageKey() {
            return "access.slips.refused." + name();
        }
    }

    private record Asking(Actor actor, Scope scope, Scope anyScope, Map<UnitId, Boolean> within) {}

    private final ActivationSlipRecords slips;
    private final Accounts accounts;
    private final Devices devices;
    private final Directory directory;
    private final GrantSource grantSource;
    private final Passwords passwords;
    private final PortalAddress address;
    private final CurrentActor currentActor;
    private final AccessTrail trail;
    private final ApplicationEventPublisher events;
    private final AccessSettings settings;
    private final Clock clock;

    ActivationSlips(
            ActivationSlipRecords slips,
            Accounts accounts,
            Devices devices,
            Directory directory,
            GrantSource grantSource,
            Passwords passwords,
            PortalAddress address,
            CurrentActor currentActor,
            AccessTrail trail,
            ApplicationEventPublisher events,
            AccessSettings settings,
            Clock clock) {
        this.slips = slips;
        this.accounts = accounts;
        this.devices = devices;
        this.directory = directory;
        this.grantSource = grantSource;
        this.passwords = passwords;
        this.address = address;
        this.currentActor = currentActor;
        this.trail = trail;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Issues a slip for each member; an older one becomes void. For a member with an account this is a renewal: every
     * session and token of the account ends at once, and the member is told at the next sign-in.
     *
     * @param reason why passwords are renewed, shown to the member; null for first slips
     */
    @Transactional
    public Issue issue(List<MemberId> members, @Nullable String reason) {
        var actor = currentActor.get();
        var asking = new Asking(
                actor, actor.scope(ISSUE_SLIPS, ISSUE_ANY_SLIPS), actor.scope(ISSUE_ANY_SLIPS), new HashMap<>());
        var issue = new Issue(new ArrayList<>(), new ArrayList<>());
        for (var member : new LinkedHashSet<>(members)) {
            var person = directory.byId(member).filter(found -> isWithin(found, asking.scope(), asking));
            person.flatMap(found -> refusal(found, asking))
                    .or(() -> person.isPresent()
                            ? Optional.empty()
                            : Optional.of(new Refusal(member, null, Why.NOT_FOUND)))
                    .ifPresentOrElse(
                            issue.refusals()::add,
                            () -> issue.slips().add(issueTo(person.orElseThrow(), reason, asking)));
        }
        return issue;
    }

    private Optional<Refusal> refusal(Directory.Person person, Asking asking) {
        if (person.member().equals(asking.actor().member())) {
            return Optional.of(new Refusal(person.member(), person.name(), Why.ONESELF));
        }
        return isForAnyRights(person, asking) || !hasRights(person.member())
                ? Optional.empty()
                : Optional.of(new Refusal(person.member(), person.name(), Why.HAS_RIGHTS));
    }

    private boolean hasRights(MemberId member) {
        return !grantSource.grantsOf(member, LocalDate.now(clock)).isEmpty();
    }

    private boolean isForAnyRights(Directory.Person person, Asking asking) {
        return isWithin(person, asking.anyScope(), asking);
    }

    private boolean isWithin(Directory.Person person, Scope scope, Asking asking) {
        var unit = person.homeUnit();
        if (unit == null || scope.isEmpty()) {
            return false;
        }
        return scope.equals(asking.scope())
                ? asking.within().computeIfAbsent(unit, asked -> directory.isWithin(asked, scope))
                : directory.isWithin(unit, scope);
    }

    private Slip issueTo(Directory.Person person, @Nullable String reason, Asking asking) {
        var now = clock.instant();
        var pin = Secrets.pin();
        var expires = now.plus(settings.slipHolds());
        var slip = new ActivationSlip(
                person.member(), passwords.hashPin(pin), asking.actor().account(), now, expires);
        if (isForAnyRights(person, asking)) {
            slip.forAnyRights();
        }
        slips.withdraw(List.of(person.member().value()), now);
        var account = accounts.findByMemberId(person.member().value());
        account.ifPresent(known -> {
            slip.asRenewal(reason);
            known.endSignIns();
            devices.endAll(known.id());
            events.publishEvent(new AccountChanged(known.id()));
        });
        var stored = slips.save(slip);
        record(person, stored, account.map(Account::id).orElse(null), reason);
        return new Slip(
                person.member(),
                person.name(),
                person.code(),
                person.homeUnitName(),
                pin,
                address.of(AccessRoutes.ACTIVATION + "?" + AccessRoutes.CODE + "=" + person.code()),
                expires);
    }

    private void record(
            Directory.Person person, ActivationSlip slip, @Nullable AccountId account, @Nullable String reason) {
        var details = new HashMap<String, Object>();
        details.put("slip", slip.id());
        details.put("member", person.member().value());
        if (reason != null) {
            details.put("reason", reason);
        }
        trail.record(
                account == null ? "access.slip-issued" : "access.slip-renewed", account, person.homeUnit(), details);
    }
}
