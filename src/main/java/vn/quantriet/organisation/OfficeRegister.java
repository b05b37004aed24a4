package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.List;
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

/** Appoints to offices and ends them; permissions follow at once. Refuses like {@link UnitRegister}. */
@Service
@Requires(Permission.KEEP_REGISTER)
@Transactional
public class OfficeRegister {

    private final Reach reach;
    private final RegisterReader reader;
    private final Offices offices;
    private final OfficeEnding ending;
    private final MemberRecords members;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    OfficeRegister(
            Reach reach,
            RegisterReader reader,
            Offices offices,
            OfficeEnding ending,
            MemberRecords members,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.reach = reach;
        this.reader = reader;
        this.offices = offices;
        this.ending = ending;
        this.members = members;
        this.trail = trail;
        this.events = events;
    }

    /** The offices that exist, the highest first. */
    @Transactional(readOnly = true)
    public List<OfficeKindRow> kinds() {
        return reader.officeKinds();
    }

    /** Appoints an official member, who may come from anywhere in the keeper's scope, to an office in a unit. */
    public long appoint(MemberId member, UnitId unit, String kind, Period period, Decision decision, String reason) {
        var why = Reason.of(reason);
        reach.require(unit, Permission.KEEP_REGISTER);
        var place = reader.place(unit).orElseThrow(Reach::outOfReach);
        var office = officeKind(kind);
        require(office.fits(place.cell()), "organisation.refused.office-elsewhere");
        require(place.existsOn(period.from()), "organisation.refused.unit-not-then");
        require(
                !office.needsDecision() || (decision.number() != null && !period.isOpen()),
                "organisation.refused.needs-decision");
        requireAble(member, period.from());
        require(isFree(member, unit, kind, period), "organisation.refused.overlap");
        var saved = offices.saveAndFlush(new Office(member, unit, kind, period, decision));
        trail.record(Entry.of("organisation.office-appointed", "member", member.value(), unit)
                .because(why.text())
                .changing(null, OfficeEnding.state(saved)));
        events.publishEvent(new GrantsChanged(member));
        return saved.id();
    }

    /** Ends an office after a last day, which may lie in the past. */
    public void end(long id, int version, LocalDate lastDay, String reason) {
        var why = Reason.of(reason);
        var office = offices.findById(id).orElseThrow(Reach::outOfReach);
        reach.require(office.unit(), Permission.KEEP_REGISTER);
        require(office.version() == version, "organisation.refused.changed-meanwhile");
        require(!lastDay.isBefore(office.period().from()), "organisation.refused.end-before-start");
        require(lastDay.plusDays(1).isBefore(office.period().until()), "organisation.refused.ended-already");
        ending.end(office, lastDay.plusDays(1), why);
    }

    private void requireAble(MemberId member, LocalDate from) {
        var person = members.findById(member.value()).orElseThrow(Reach::outOfReach);
        require(!person.hasLeft(), "organisation.refused.left");
        require(person.isOfficialOn(from), "organisation.refused.not-official");
    }

    private boolean isFree(MemberId member, UnitId unit, String kind, Period period) {
        return offices
                .findByMemberAndUnitAndKindAndValidUntilAfter(member.value(), unit.value(), kind, period.from())
                .stream()
                .noneMatch(office -> office.period().from().isBefore(period.until()));
    }

    private OfficeKindRow officeKind(String code) {
        return reader.officeKinds().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RegisterRefused("organisation.refused.kind"));
    }

    private static void require(boolean good, String messageKey) {
        if (!good) {
            throw new RegisterRefused(messageKey);
        }
    }
}
