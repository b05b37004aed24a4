package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.quantriet.access.GrantsChanged;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;

/** Ends offices, whether by themselves or because the member or the unit goes; permissions end at once. */
@Component
class OfficeEnding {

    private final Offices offices;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    OfficeEnding(Offices offices, AuditTrail trail, ApplicationEventPublisher events) {
        this.offices = offices;
        this.trail = trail;
        this.events = events;
    }

    /** What a member holds in a unit ends when they leave it. */
    void endAllOf(MemberId member, UnitId unit, LocalDate until, Reason why) {
        offices.findByMemberAndValidUntilAfter(member.value(), until).stream()
                .filter(office -> office.unit().equals(unit))
                .forEach(office -> end(office, until, why));
    }

    /** Everything a member holds ends when they leave the Party. */
    void endAllOf(MemberId member, LocalDate until, Reason why) {
        offices.findByMemberAndValidUntilAfter(member.value(), until).forEach(office -> end(office, until, why));
    }

    /** Everything that is held in a unit ends when it is closed. */
    void endAllIn(UnitId unit, LocalDate until, Reason why) {
        offices.findByUnitAndValidUntilAfter(unit.value(), until).forEach(office -> end(office, until, why));
    }

    /** An office that would not have begun by then is dropped. */
    void end(Office office, LocalDate until, Reason why) {
        if (until.isAfter(office.period().from())) {
            var before = state(office);
            office.end(until);
            record("organisation.office-ended", office, why, before);
        } else {
            record("organisation.office-dropped", office, why, state(office));
            offices.delete(office);
        }
        events.publishEvent(new GrantsChanged(office.member()));
    }

    private void record(String action, Office office, Reason why, Map<String, Object> before) {
        trail.record(Entry.of(action, "member", office.member().value(), office.unit())
                .because(why.text())
                .changing(before, state(office)));
    }

    static Map<String, Object> state(Office office) {
        return Map.of(
                "office", office.kind(),
                "unit", office.unit().value(),
                "from", office.period().from(),
                "until", office.period().until());
    }
}
