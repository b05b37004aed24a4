package vn.quantriet.attendance.plan;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.ApologyDecided;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.WholeTransaction;

/** Xin vắng: a member asks in advance with a reason, whoever keeps the chi bộ's sessions accepts or not. Marks nobody. */
@Service
@Requires(Permission.OWN_PAGES)
public class Apologies {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final PlanReader reader;
    private final ApologyRecords records;
    private final CurrentActor currentActor;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Apologies(
            SessionAccess access,
            SessionRecords sessions,
            PlanReader reader,
            ApologyRecords records,
            CurrentActor currentActor,
            WholeTransaction transaction,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.reader = reader;
        this.records = records;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for oneself.
     *
     * @throws PlanRefused when the session has begun or is cancelled, the reason says nothing, or it is decided already
     * @throws AccessDenied when the session does not invite the member
     */
    public void ask(SessionId session, String reason) {
        transaction.run(() -> {
            var member = self();
            var planned = ahead(session);
            requireInvited(planned, member);
            var why = reason.strip();
            if (why.length() < SHORTEST || why.length() > LONGEST) {
                throw new PlanRefused("attendance.plan.refused.apology-reason");
            }
            if (records.find(session, member).filter(known -> !known.isOpen()).isPresent()) {
                throw new PlanRefused("attendance.plan.refused.apology-decided");
            }
            return records.ask(session, member, why, clock.instant());
        });
    }

    /** Takes one's own apology back before the session begins; he will come after all. */
    public void withdraw(SessionId session) {
        transaction.run(() -> {
            ahead(session);
            return records.withdraw(session, self());
        });
    }

    /**
     * @param answer what the member is told; blank for nothing
     * @throws AccessDenied unless the person keeps the sessions of the chi bộ on whose roster the member is
     */
    public void decide(SessionId session, UnitId cell, MemberId member, boolean accepted, String answer) {
        access.requireKeeper(session, cell);
        transaction.run(() -> {
            var planned = sessions.find(session).orElseThrow(Apologies::none);
            if (!reader.cellsOf(member, planned.day(clock.getZone())).contains(cell)
                    || !sessions.invites(session, cell)) {
                throw none();
            }
            if (records.decide(
                    session,
                    member,
                    accepted,
                    answer.isBlank() ? null : answer.strip(),
                    access.self().name(),
                    clock.instant())) {
                trail.record(Entry.of(
                                accepted ? "attendance.apology-accepted" : "attendance.apology-refused",
                                "member",
                                member.value(),
                                cell)
                        .changing(null, Map.of("session", session.value(), "answer", answer.strip())));
                events.publishEvent(new ApologyDecided(session, member, accepted));
            }
            return true;
        });
    }

    private StudySession ahead(SessionId session) {
        var planned = sessions.find(session).orElseThrow(Apologies::none);
        if (planned.isCancelled() || !clock.instant().isBefore(planned.startsAt())) {
            throw new PlanRefused("attendance.plan.refused.apology-late");
        }
        return planned;
    }

    private void requireInvited(StudySession session, MemberId member) {
        var cells = reader.cellsOf(member, session.day(clock.getZone()));
        if (cells.stream().noneMatch(cell -> sessions.invites(session.id(), cell))) {
            throw none();
        }
    }

    private MemberId self() {
        return Objects.requireNonNull(currentActor.get().member());
    }

    private static AccessDenied none() {
        return new AccessDenied("Nothing of that kind within reach");
    }
}
