package vn.quantriet.organisation;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.UnitId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.shared.Utc;

/**
 * Decides who reads the names of a unit. Who leads the unit itself does so daily and unrecorded. Everybody else looks from
 * above, which is written down once per unit and look, and the committee states a reason first.
 */
@Component
class NamesDoor {

    /** How long one look stays open. */
    static final Duration LOOK = Duration.ofMinutes(15);

    private final CurrentActor currentActor;
    private final Reach reach;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    NamesDoor(CurrentActor currentActor, Reach reach, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.currentActor = currentActor;
        this.reach = reach;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Changes nothing. */
    NamesAccess ask(UnitId unit) {
        if (leads(unit) || reach.covers(unit, Permission.READ_NAMES, Permission.KEEP_REGISTER)) {
            return NamesAccess.OPEN;
        }
        if (reach.covers(unit, Permission.LOOK_UP_NAMES)) {
            return looksNow(unit) ? NamesAccess.OPEN : NamesAccess.WITH_REASON;
        }
        return NamesAccess.CLOSED;
    }

    /**
     * Goes through the door, or throws; writes the look down where it comes from above.
     *
     * @throws ReasonNeeded when a reason must be given first
     * @throws vn.quantriet.access.AccessDenied when the names are not open, or there is no such unit
     */
    void enter(UnitId unit) {
        if (leads(unit)) {
            return;
        }
        switch (ask(unit)) {
            case OPEN -> {
                if (!looksNow(unit)) {
                    write(unit, null);
                }
            }
            case WITH_REASON -> throw new ReasonNeeded(unit);
            case CLOSED -> throw Reach.outOfReach();
        }
    }

    /** Opens the names of a unit for one look. */
    void open(UnitId unit, String reason) {
        reach.require(unit, Permission.LOOK_UP_NAMES);
        write(unit, reason);
    }

    /** Whether the names are read by an office in this very unit. */
    private boolean leads(UnitId unit) {
        return reach.of(Permission.READ_NAMES).roots().contains(unit);
    }

    private boolean looksNow(UnitId unit) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM names_look
                        WHERE account_id = :account AND unit_id = :unit AND ends_at > :now)
                        """)
                .param("account", currentActor.get().account().value())
                .param("unit", unit.value())
                .param("now", Utc.of(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private void write(UnitId unit, @Nullable String reason) {
        Actor actor = currentActor.get();
        var now = clock.instant();
        jdbc.sql("""
                        INSERT INTO names_look (account_id, looked_by, unit_id, reason, looked_at, ends_at)
                        VALUES (:account, :name, :unit, :reason, :now, :end)
                        """)
                .param("account", actor.account().value())
                .param("name", actor.name())
                .param("unit", unit.value())
                .param("reason", reason)
                .param("now", Utc.of(now))
                .param("end", Utc.of(now.plus(LOOK)))
                .update();
        trail.record(AuditTrail.Entry.of("organisation.names-looked-up", "unit", unit.value(), unit)
                .because(reason));
    }
}
