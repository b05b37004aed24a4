package vn.quantriet.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.RollClosed;
import vn.quantriet.attendance.figures.AlertSource;
import vn.quantriet.attendance.figures.AttendanceAlert;
import vn.quantriet.shared.Utc;

/**
 * Tells secretary and deputy by mail of absences that the rules do not let pass unsaid: written when a roll is closed, read
 * from the rows again when it is sent, so that nobody is warned of somebody who was there.
 */
@Component
class AlertMails {

    private final AlertSource alerts;
    private final MailSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    AlertMails(AlertSource alerts, MailSettings settings, JdbcClient jdbc, Clock clock) {
        this.alerts = alerts;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Keeper(MemberId member, String email) {}

    @EventListener
    void closed(RollClosed event) {
        if (settings.isOn()) {
            var keepers = keepers(event.cell());
            alerts.current(event.cell())
                    .forEach(alert -> keepers.forEach(keeper -> write(event.cell(), alert, keeper)));
        }
    }

    /** Once for the same run of absences, however many rolls are closed meanwhile. */
    private void write(UnitId cell, AttendanceAlert alert, Keeper keeper) {
        jdbc.sql("""
                        INSERT IGNORE INTO mail_outbox (dedup_key, kind, member_id, address, state, created_at, not_before,
                               unit_id, about_id, about_kind)
                        VALUES (:key, 'ALERT', :keeper, :address, 'WAITING', :now, :now, :cell, :about, :kind)""")
                .param(
                        "key",
                        "ALERT/%s/%d/%s/%d"
                                .formatted(
                                        alert.kind(),
                                        alert.member().value(),
                                        alert.since(),
                                        keeper.member().value()))
                .param("keeper", keeper.member().value())
                .param("address", keeper.email())
                .param("now", Utc.of(clock.instant()))
                .param("cell", cell.value())
                .param("about", alert.member().value())
                .param("kind", alert.kind().name())
                .update();
    }

    /** What a mail would tell, if it is still true. */
    Optional<AttendanceAlert> stillTrue(long mail) {
        return jdbc.sql("SELECT unit_id, about_id, about_kind FROM mail_outbox WHERE id = :id")
                .param("id", mail)
                .query((row, number) -> find(UnitId.of(row.getLong(1)), row.getLong(2), row.getString(3)))
                .optional()
                .flatMap(found -> found);
    }

    private Optional<AttendanceAlert> find(UnitId cell, long member, @Nullable String kind) {
        return alerts.current(cell).stream()
                .filter(alert ->
                        alert.member().value() == member && alert.kind().name().equals(kind))
                .findFirst();
    }

    private List<Keeper> keepers(UnitId cell) {
        return jdbc.sql("""
                        SELECT DISTINCT m.id, m.email FROM office o JOIN member m ON m.id = o.member_id
                         WHERE o.unit_id = :cell AND o.kind IN ('bi-thu', 'pho-bi-thu') AND m.email IS NOT NULL
                           AND o.valid_from <= :today AND o.valid_until > :today
                           AND m.id NOT IN (SELECT member_id FROM notice_preference WHERE mail_off)""")
                .param("cell", cell.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Keeper(MemberId.of(row.getLong(1)), row.getString(2)))
                .list();
    }
}
