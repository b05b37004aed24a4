package vn.quantriet.attendance.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.Scope;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.shared.Utc;
import vn.quantriet.shared.WholeTransaction;

/**
 * The days off of the whole portal. They bind every unit, so only an administrator changes them, or whoever keeps the rules of
 * the topmost committee.
 */
@Service
@Requires(Permission.OWN_PAGES)
public class DaysOff {

    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_REASON = 8;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;

    DaysOff(CurrentActor currentActor, JdbcClient jdbc, WholeTransaction transaction, AuditTrail trail, Clock clock) {
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** Of a year, in order. */
    public List<DayOff> list(int year) {
        return jdbc.sql("SELECT * FROM day_off WHERE day >= :from AND day < :until ORDER BY day")
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year + 1, 1, 1))
                .query((row, number) -> new DayOff(
                        row.getObject("day", LocalDate.class),
                        row.getString("name"),
                        row.getString("added_by_name"),
                        Utc.read(row, "added_at")))
                .list();
    }

    /** Whether the person adds and removes them. */
    public boolean mayChange() {
        var actor = currentActor.get();
        return actor.holds(Permission.ADMINISTER) || holdsWholeTree(actor.scope(Permission.KEEP_RULES));
    }

    private boolean holdsWholeTree(Scope scope) {
        return !scope.isEmpty()
                && jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM unit u WHERE u.id NOT " + Scope.WITHIN + ")")
                        .param("roots", scope.ids())
                        .query(Boolean.class)
                        .single();
    }

    /**
     * @throws AccessDenied unless the person changes them
     * @throws PlanRefused when the name is missing, or the day is a day off already
     */
    @Requires({Permission.ADMINISTER, Permission.KEEP_RULES})
    public void add(LocalDate day, String name) {
        requireMayChange();
        var known = name.strip();
        if (known.isEmpty() || known.length() > LONGEST_NAME) {
            throw new PlanRefused("attendance.plan.refused.day-off-name");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new PlanRefused("attendance.plan.refused.day-off-year");
        }
        transaction.run(() -> {
            if (insert(day, known) == 0) {
                throw new PlanRefused("attendance.plan.refused.day-off-twice");
            }
            trail.record(
                    Entry.of("attendance.day-off-added", "day-off", day, null).changing(null, Map.of("name", known)));
            return true;
        });
    }

    private int insert(LocalDate day, String name) {
        return jdbc.sql("""
                        INSERT IGNORE INTO day_off (day, name, added_by_name, added_at) VALUES (:day, :name, :by, :now)""")
                .param("day", day)
                .param("name", name)
                .param("by", currentActor.get().name())
                .param("now", Utc.of(clock.instant()))
                .update();
    }

    /** @throws PlanRefused when the reason says too little, or the day is no day off */
    @Requires({Permission.ADMINISTER, Permission.KEEP_RULES})
    public void remove(LocalDate day, String reason) {
        requireMayChange();
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new PlanRefused("attendance.plan.refused.reason");
        }
        transaction.run(() -> {
            var name = jdbc.sql("SELECT name FROM day_off WHERE day = :day FOR UPDATE")
                    .param("day", day)
                    .query(String.class)
                    .optional()
                    .orElseThrow(() -> new PlanRefused("attendance.plan.refused.gone"));
            jdbc.sql("DELETE FROM day_off WHERE day = :day").param("day", day).update();
            trail.record(Entry.of("attendance.day-off-removed", "day-off", day, null)
                    .because(reason.strip())
                    .changing(Map.of("name", name), null));
            return true;
        });
    }

    private void requireMayChange() {
        if (!mayChange()) {
            throw new AccessDenied("Days off are the business of the whole portal");
        }
    }
}
