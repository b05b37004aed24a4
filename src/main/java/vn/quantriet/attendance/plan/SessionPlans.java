package vn.quantriet.attendance.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionCancelled;
import vn.quantriet.attendance.SessionChanged;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionKind;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.SessionPlanned;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.WholeTransaction;

/** Plans sessions of the very unit whose sessions the person keeps. */
@Service
@Requires(Permission.KEEP_SESSIONS)
public class SessionPlans {

    private static final int SHORTEST_REASON = 8;

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final PlanReader reader;
    private final PlanWriter writer;
    private final RegularDays days;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionPlans(
            SessionAccess access,
            SessionRecords sessions,
            PlanReader reader,
            PlanWriter writer,
            RegularDays days,
            WholeTransaction transaction,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.reader = reader;
        this.writer = writer;
        this.days = days;
        this.transaction = transaction;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws AccessDenied unless the person keeps the sessions of that very unit
     * @throws PlanRefused when something is missing or impossible
     */
    public SessionId plan(SessionDraft draft) {
        access.requirePlanner(draft.unit());
        return transaction.run(() -> insert(draft, null));
    }

    private SessionId insert(SessionDraft draft, @Nullable String series) {
        var kind = judge(draft);
        var id = writer.insert(draft, series, access.self().name(), clock.instant(), clock.getZone());
        writer.invite(id, kind.conference() ? draft.invited() : Set.of(draft.unit()));
        writer.points(id, kind.conference() ? draft.points() : List.of());
        trail.record(Entry.of("attendance.session-planned", "session", id.value(), draft.unit())
                .changing(null, about(draft)));
        events.publishEvent(new SessionPlanned(id));
        return id;
    }

    /**
     * Changes a planned session; calendars follow when its time, place, topic or way of joining changes.
     *
     * @param version as it was when the form was opened
     * @throws PlanRefused when somebody else changed it meanwhile, or its roll is closed
     */
    public void change(SessionId id, int version, SessionDraft draft) {
        transaction.run(() -> {
            var before = own(id);
            if (!before.unit().equals(draft.unit())) {
                throw new AccessDenied("A session stays with its unit");
            }
            requireNoClosedRoll(id);
            var kind = judge(draft);
            var forCalendars = isForCalendars(before, draft);
            if (!writer.update(id, version, draft, forCalendars, clock.instant(), clock.getZone())) {
                throw new PlanRefused("attendance.plan.refused.changed");
            }
            writer.invite(id, kind.conference() ? draft.invited() : Set.of(draft.unit()));
            writer.points(id, kind.conference() ? draft.points() : List.of());
            trail.record(Entry.of("attendance.session-changed", "session", id.value(), draft.unit())
                    .changing(about(before), about(draft)));
            if (forCalendars) {
                events.publishEvent(new SessionChanged(id));
            }
            return true;
        });
    }

    /** @throws PlanRefused when the reason says too little, a roll is closed, or it is cancelled already */
    public void cancel(SessionId id, String reason) {
        transaction.run(() -> {
            var session = own(id);
            requireNoClosedRoll(id);
            if (reason.strip().length() < SHORTEST_REASON) {
                throw new PlanRefused("attendance.plan.refused.reason");
            }
            if (!writer.cancel(id, reason.strip(), clock.instant())) {
                throw new PlanRefused("attendance.plan.refused.changed");
            }
            trail.record(Entry.of("attendance.session-cancelled", "session", id.value(), session.unit())
                    .because(reason.strip()));
            events.publishEvent(new SessionCancelled(id));
            return true;
        });
    }

    /** Takes a cancellation back: the session stands again as it was planned. */
    public void restore(SessionId id) {
        transaction.run(() -> {
            var session = own(id);
            if (writer.restore(id, clock.instant())) {
                trail.record(Entry.of("attendance.session-restored", "session", id.value(), session.unit()));
                events.publishEvent(new SessionChanged(id));
            }
            return true;
        });
    }

    /** What can be chosen for a session of the unit. */
    public PlanOptions options(UnitId unit) {
        access.requirePlanner(unit);
        var today = LocalDate.now(clock);
        var cell = reader.isCell(unit);
        var groups = cell ? reader.groups(unit, today) : List.<String>of();
        var kinds = reader.kinds(today).stream()
                .filter(kind -> kind.conference() != cell)
                .filter(kind -> !kind.byGroup() || !groups.isEmpty())
                .toList();
        return new PlanOptions(
                reader.names(List.of(unit)).getFirst(),
                cell,
                kinds,
                cell ? reader.members(unit, today) : List.of(),
                groups,
                days.minutes(unit, kinds, today),
                days.plan(unit).times());
    }

    /** The draft of a session as it stands, to change it or to plan another like it. */
    public SessionDraft draft(SessionId id) {
        var session = own(id);
        var zone = clock.getZone();
        return new SessionDraft(
                session.unit(),
                session.kind().code(),
                session.topic(),
                session.mode(),
                session.startsAt().atZone(zone).toLocalDateTime(),
                session.endsAt().atZone(zone).toLocalDateTime(),
                Objects.requireNonNullElse(session.place(), ""),
                Objects.requireNonNullElse(session.link(), ""),
                Objects.requireNonNullElse(session.partyGroup(), ""),
                session.campaign(),
                Objects.requireNonNullElse(session.proposedBy(), ""),
                id(session.preparedBy()),
                id(session.chair()),
                id(session.minuteTaker()),
                session.agenda(),
                reader.invited(id).stream().map(UnitName::id).collect(Collectors.toSet()),
                reader.points(id));
    }

    private static @Nullable MemberId id(StudySession.@Nullable Person person) {
        return person == null ? null : person.id();
    }

    /** The default days of those months, from today on, in which the chi bộ has no regular session yet. */
    public List<LocalDate> missing(UnitId cell, int year) {
        access.requirePlanner(cell);
        return days.missing(cell, year);
    }

    /**
     * Plans a regular session on each of the days, as one series.
     *
     * @return how many
     */
    public int planRegular(
            UnitId cell, List<LocalDate> on, LocalTime from, LocalTime until, String place, String topic) {
        access.requirePlanner(cell);
        var series = UUID.randomUUID().toString();
        return transaction.run(() -> {
            on.forEach(day -> insert(
                    new SessionDraft(
                            cell,
                            RegularDays.KIND,
                            topic.replace("{0}", monthOf(day)),
                            SessionMode.IN_PERSON,
                            day.atTime(from),
                            day.atTime(until),
                            place,
                            "",
                            "",
                            null,
                            "",
                            null,
                            null,
                            null,
                            "",
                            Set.of(),
                            List.of()),
                    series));
            return on.size();
        });
    }

    private static String monthOf(LocalDate day) {
        var month = YearMonth.from(day);
        return month.getMonthValue() + "/" + month.getYear();
    }

    private SessionKind judge(SessionDraft draft) {
        var kind = reader.kinds(draft.startsAt().toLocalDate()).stream()
                .filter(known -> known.code().equals(draft.kind()))
                .findFirst()
                .orElseThrow(() -> new PlanRefused("attendance.plan.refused.no-kind"));
        DraftJudge.judge(draft, kind, reader.isCell(draft.unit()));
        return kind;
    }

    private StudySession own(SessionId id) {
        var session = sessions.find(id).orElseThrow(() -> new AccessDenied("No such session"));
        access.requirePlanner(session.unit());
        return session;
    }

    private void requireNoClosedRoll(SessionId id) {
        if (writer.hasClosedRoll(id)) {
            throw new PlanRefused("attendance.plan.refused.closed");
        }
    }

    private boolean isForCalendars(StudySession before, SessionDraft draft) {
        var zone = clock.getZone();
        return !before.startsAt().equals(draft.startsAt().atZone(zone).toInstant())
                || !before.endsAt().equals(draft.endsAt().atZone(zone).toInstant())
                || !before.topic().equals(draft.topic().strip())
                || !Objects.requireNonNullElse(before.place(), "")
                        .equals(draft.place().strip())
                || !Objects.requireNonNullElse(before.link(), "")
                        .equals(draft.link().strip());
    }

    private static Map<String, Object> about(SessionDraft draft) {
        return facts(
                draft.topic(),
                draft.kind(),
                draft.startsAt().toString(),
                draft.endsAt().toString(),
                draft.place());
    }

    private Map<String, Object> about(StudySession session) {
        var zone = clock.getZone();
        return facts(
                session.topic(),
                session.kind().code(),
                session.startsAt().atZone(zone).toLocalDateTime().toString(),
                session.endsAt().atZone(zone).toLocalDateTime().toString(),
                Objects.requireNonNullElse(session.place(), ""));
    }

    private static Map<String, Object> facts(String topic, String kind, String starts, String ends, String place) {
        return new TreeMap<>(Map.of("topic", topic, "kind", kind, "starts", starts, "ends", ends, "place", place));
    }
}
