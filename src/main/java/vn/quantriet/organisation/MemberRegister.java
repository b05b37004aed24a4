package vn.quantriet.organisation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.GrantsChanged;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.Period;

/** Takes members in, transfers them, keeps their standings and lets them go. Refuses like {@link UnitRegister}. */
@Service
@Requires(Permission.KEEP_REGISTER)
@Transactional
public class MemberRegister {

    private final Reach reach;
    private final RegisterReader reader;
    private final MemberFileReader files;
    private final MemberRecords members;
    private final Memberships memberships;
    private final StandingRecords standings;
    private final OfficeEnding offices;
    private final EntityManager entities;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberRegister(
            Reach reach,
            RegisterReader reader,
            MemberFileReader files,
            MemberRecords members,
            Memberships memberships,
            StandingRecords standings,
            OfficeEnding offices,
            EntityManager entities,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reach = reach;
        this.reader = reader;
        this.files = files;
        this.members = members;
        this.memberships = memberships;
        this.standings = standings;
        this.offices = offices;
        this.entities = entities;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Takes somebody in whose home is a chi bộ from that day on. */
    public MemberId add(MemberData data, UnitId home, LocalDate from, String reason) {
        var why = Reason.of(reason);
        cellOn(home, from);
        require(!members.existsByCode(data.code()), "organisation.refused.code-taken");
        var member = members.saveAndFlush(new Member(data));
        memberships.saveAndFlush(new Membership(member.id(), MembershipKind.HOME, home, Period.since(from)));
        record("organisation.member-added", member, home, why, null, data);
        return member.id();
    }

    /** Moves the home to another chi bộ from that day on; offices in the old one end. */
    public void transfer(MemberId id, int version, UnitId to, LocalDate from, String reason) {
        var why = Reason.of(reason);
        var member = claim(id, version);
        cellOn(to, from);
        var home = lastHome(id);
        require(!home.unit().equals(to), "organisation.refused.same-unit");
        require(from.isAfter(home.period().from()), "organisation.refused.before-current");
        home.end(from);
        memberships.flush();
        memberships.saveAndFlush(new Membership(id, MembershipKind.HOME, to, Period.since(from)));
        offices.endAllOf(id, home.unit(), from, why);
        record(
                "organisation.member-transferred",
                member,
                to,
                why,
                Map.of("unit", home.unit().value()),
                Map.of("unit", to.value(), "from", from));
        events.publishEvent(new GrantsChanged(id));
    }

    /** Ends the membership after a last day: the member left, was struck off or died. */
    public void leave(MemberId id, int version, LocalDate lastDay, String reason) {
        var why = Reason.of(reason);
        var member = claim(id, version);
        var until = lastDay.plusDays(1);
        var home = lastHome(id);
        require(until.isAfter(home.period().from()), "organisation.refused.before-current");
        memberships
                .findByMemberAndValidUntilAfterOrderByValidFrom(id.value(), until)
                .forEach(membership -> cut(membership, until));
        offices.endAllOf(id, until, why);
        member.leave(until);
        record("organisation.member-left", member, home.unit(), why, null, Map.of("lastDay", lastDay));
        events.publishEvent(new GrantsChanged(id));
    }

    /**
     * Says that a member is not counted for a time.
     *
     * @param host where the member takes part meanwhile, for {@link StandingKind#ELSEWHERE} and only within the portal
     * @param note where to, or the reason for {@link StandingKind#OTHER}
     */
    public void setStanding(
            MemberId id,
            int version,
            StandingKind kind,
            Period period,
            Decision decision,
            @Nullable UnitId host,
            @Nullable String note,
            String reason) {
        var why = Reason.of(reason);
        var member = claim(id, version);
        require(isFree(id, kind, period), "organisation.refused.overlap");
        require(kind != StandingKind.OTHER || (note != null && !note.isBlank()), "organisation.refused.note");
        standings.saveAndFlush(new Standing(id, kind, period, decision, note));
        if (host != null) {
            receive(id, kind, host, period);
        }
        record(
                "organisation.standing-set",
                member,
                homeToday(id),
                why,
                null,
                Map.of("standing", kind, "from", period.from(), "until", period.until()));
    }

    /** Ends a standing after a last day; a stay as guest ends with it. */
    public void endStanding(long id, int version, LocalDate lastDay, String reason) {
        var why = Reason.of(reason);
        var standing = standings.findById(id).orElseThrow(Reach::outOfReach);
        var home = homeToday(standing.member());
        reach.require(home, Permission.KEEP_REGISTER);
        require(standing.version() == version, "organisation.refused.changed-meanwhile");
        var until = lastDay.plusDays(1);
        require(until.isAfter(standing.period().from()), "organisation.refused.end-before-start");
        require(until.isBefore(standing.period().until()), "organisation.refused.ended-already");
        standing.end(until);
        if (standing.kind() == StandingKind.ELSEWHERE) {
            memberships
                    .findByMemberAndValidUntilAfterOrderByValidFrom(
                            standing.member().value(), until)
                    .stream()
                    .filter(membership -> membership.kind() == MembershipKind.GUEST)
                    .forEach(membership -> cut(membership, until));
        }
        var member = members.findById(standing.member().value()).orElseThrow(Reach::outOfReach);
        record(
                "organisation.standing-ended",
                member,
                home,
                why,
                Map.of("standing", standing.kind()),
                Map.of("standing", standing.kind(), "lastDay", lastDay));
    }

    private void receive(MemberId id, StandingKind kind, UnitId host, Period period) {
        require(kind == StandingKind.ELSEWHERE, "organisation.refused.host");
        cellOn(host, period.from());
        require(!host.equals(homeToday(id)), "organisation.refused.same-unit");
        memberships.saveAndFlush(new Membership(id, MembershipKind.GUEST, host, period));
    }

    private void cut(Membership membership, LocalDate until) {
        if (until.isAfter(membership.period().from())) {
            membership.end(until);
        } else {
            memberships.delete(membership);
        }
    }

    /** The member, if within reach and unchanged; every change counts the version on, so that two at once cannot both win. */
    private Member claim(MemberId id, int version) {
        reach.require(homeToday(id), Permission.KEEP_REGISTER);
        var member = members.findById(id.value()).orElseThrow(Reach::outOfReach);
        require(member.version() == version, "organisation.refused.changed-meanwhile");
        require(!member.hasLeft(), "organisation.refused.left");
        entities.lock(member, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return member;
    }

    private UnitId homeToday(MemberId id) {
        return files.home(id, LocalDate.now(clock)).orElseThrow(Reach::outOfReach);
    }

    private Membership lastHome(MemberId id) {
        return memberships.findByMemberAndValidUntilAfterOrderByValidFrom(id.value(), LocalDate.now(clock)).stream()
                .filter(membership -> membership.kind() == MembershipKind.HOME)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new RegisterRefused("organisation.refused.left"));
    }

    private boolean isFree(MemberId id, StandingKind kind, Period period) {
        return standings.findByMemberAndKindAndValidUntilAfter(id.value(), kind, period.from()).stream()
                .noneMatch(standing -> standing.period().from().isBefore(period.until()));
    }

    private void cellOn(UnitId unit, LocalDate day) {
        reach.require(unit, Permission.KEEP_REGISTER);
        var place = reader.place(unit).orElseThrow(Reach::outOfReach);
        require(place.cell(), "organisation.refused.no-cell");
        require(place.existsOn(day), "organisation.refused.unit-not-then");
    }

    private void record(
            String action, Member member, UnitId unit, Reason why, @Nullable Object before, @Nullable Object after) {
        trail.record(Entry.of(action, "member", member.id().value(), unit)
                .because(why.text())
                .changing(before, after));
    }

    private static void require(boolean good, String messageKey) {
        if (!good) {
            throw new RegisterRefused(messageKey);
        }
    }
}
