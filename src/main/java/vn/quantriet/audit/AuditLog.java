package vn.quantriet.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Directory;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Utc;

/** Reads the trail: an inspector or administrator within the units of their office, everybody what was done about them. */
@Service
@Transactional(readOnly = true)
public class AuditLog {

    /** How many entries one page holds. */
    public static final int PAGE = 50;

    private static final String COLUMNS =
            "e.id, e.at, e.action, e.subject_type, e.subject_id, e.unit_id, e.payload, e.seal_id";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor currentActor;
    private final Directory directory;
    private final AuditTrail trail;
    private final AuditRowReader reader;

    AuditLog(
            JdbcClient jdbc,
            Clock clock,
            CurrentActor currentActor,
            Directory directory,
            AuditTrail trail,
            AuditRowReader reader) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currentActor = currentActor;
        this.directory = directory;
        this.trail = trail;
        this.reader = reader;
    }

    /**
     * The newest entries that fit, within the reader's units. The look itself is written to the trail.
     *
     * @return at most {@link #PAGE}, newest first
     */
    @Requires(Permission.READ_TRAIL)
    @Transactional
    public List<AuditRow> open(AuditFilter filter) {
        trail.record(
                AuditTrail.Entry.of("audit.trail-read", "trail", null, null).changing(null, filter));
        return page(filter, Long.MAX_VALUE);
    }

    /** The page of entries with numbers below {@code before}, newest first; the next page of what was opened. */
    @Requires(Permission.READ_TRAIL)
    public List<AuditRow> more(AuditFilter filter, long before) {
        return page(filter, before);
    }

    /** What was written about the person who is signed in, newest first; at most 200 entries. */
    @Requires(Permission.OWN_PAGES)
    public List<AuditRow> aboutMe() {
        var actor = currentActor.get();
        return named(jdbc.sql("SELECT " + COLUMNS + " FROM audit_entry e WHERE (e.subject_type = 'account'"
                        + " AND e.subject_id = :account) OR (e.subject_type = 'member' AND e.subject_id = :member)"
                        + " ORDER BY e.id DESC LIMIT 200")
                .param("account", Long.toString(actor.account().value()))
                .param(
                        "member",
                        actor.member() == null
                                ? ""
                                : Long.toString(actor.member().value()))
                .query(reader::read)
                .list());
    }

    private List<AuditRow> page(AuditFilter filter, long before) {
        var actor = currentActor.get();
        return named(jdbc.sql("SELECT " + COLUMNS + " FROM audit_entry e WHERE e.id < :before"
                        + " AND e.at >= :from AND e.at < :until"
                        + " AND (e.unit_id " + Scope.WITHIN + " OR (:portal AND e.unit_id IS NULL))"
                        + " AND (:room IS NULL OR e.action LIKE CONCAT(:room, '.%'))"
                        + " AND (:actor IS NULL OR JSON_VALUE(e.payload, '$.actor') LIKE CONCAT('%', :actor, '%'))"
                        + " ORDER BY e.id DESC LIMIT " + PAGE)
                .param("before", before)
                .param("from", startOf(filter.from()))
                .param("until", startOf(filter.to().plusDays(1)))
                .param("roots", actor.scope(Permission.READ_TRAIL).ids())
                .param("portal", mayReadPortalEntries(actor))
                .param("room", filter.room())
                .param("actor", filter.actor())
                .query(reader::read)
                .list());
    }

    private LocalDateTime startOf(LocalDate day) {
        return Utc.of(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** Entries that concern no unit, such as failed sign-ins of unknown names, are the administrator's. */
    private static boolean mayReadPortalEntries(Actor actor) {
        return actor.holds(Permission.ADMINISTER);
    }

    private List<AuditRow> named(List<AuditRow> rows) {
        var names = directory.unitNames(rows.stream()
                .map(AuditRow::unit)
                .flatMap(Stream::ofNullable)
                .map(UnitId::new)
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> row.withUnitNames(names)).toList();
    }
}
