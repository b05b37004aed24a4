package vn.quantriet.attendance.roll;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.StudySession.Person;
import vn.quantriet.shared.Utc;

/** Writes marks: what was sent, and the one row per person. Many rows are one statement. */
@Component
class RollWriter {

    private static final String KEEP = """
            INSERT INTO attendance (session_id, member_id, unit_id, guest, official, mark, reason, spoke, arrived_at,
                   point_id, elsewhere, source, offline, device, marked_at, recorded_at, recorded_by, recorded_by_name, revision)
            VALUES %s
            ON DUPLICATE KEY UPDATE unit_id = VALUES(unit_id), guest = VALUES(guest), official = VALUES(official),
                   mark = VALUES(mark), reason = VALUES(reason), spoke = VALUES(spoke), arrived_at = VALUES(arrived_at),
                   point_id = VALUES(point_id), elsewhere = VALUES(elsewhere), source = VALUES(source),
                   offline = VALUES(offline), device = VALUES(device), marked_at = VALUES(marked_at),
                   recorded_at = VALUES(recorded_at), recorded_by = VALUES(recorded_by),
                   recorded_by_name = VALUES(recorded_by_name), revision = VALUES(revision)""";

    private static final String FREEZE = """
            INSERT INTO attendance (session_id, member_id, unit_id, guest, official, exclusion)
            VALUES %s
            ON DUPLICATE KEY UPDATE guest = VALUES(guest), official = VALUES(official), exclusion = VALUES(exclusion)""";

    private static final String REMEMBER = """
            INSERT INTO attendance_event (event_key, session_id, unit_id, member_id, mark, reason, spoke, arrived_at,
                   point_id, elsewhere, source, offline, device, base, marked_at, recorded_at, recorded_by,
                   recorded_by_name, outcome, because)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final long NOBODY = -1;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    RollWriter(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** What was sent, with what became of it. */
    record Sent(MarkEntry entry, String outcome, @Nullable String because) {}

    /**
     * Makes the roll where there is none, locks it, and raises its version; one statement.
     *
     * @return as it is now
     */
    RollHead lock(SessionId session, UnitId cell) {
        return jdbc.sql("""
                        INSERT INTO session_roll (session_id, unit_id) VALUES (:session, :cell)
                        ON DUPLICATE KEY UPDATE version = version + 1
                        RETURNING *""")
                .param("session", session.value())
                .param("cell", cell.value())
                .query(RollRecords::head)
                .single();
    }

    void keep(SessionId session, UnitId cell, List<RollRow> rows, Instant now) {
        writeAll(KEEP, rows.stream().map(row -> values(session, cell, row, now)).toList());
    }

    /** One statement: a batch of "insert or update" is sent row by row by the driver, unlike one of plain inserts. */
    private void writeAll(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var row = "(" + String.join(", ", Collections.nCopies(rows.getFirst().length, "?")) + ")";
        batches.update(
                sql.formatted(String.join(", ", Collections.nCopies(rows.size(), row))),
                rows.stream().flatMap(Arrays::stream).toArray());
    }

    private static @Nullable Object[] values(SessionId session, UnitId cell, RollRow row, Instant now) {
        return new @Nullable Object[] {
            session.value(),
            row.member().value(),
            cell.value(),
            row.guest(),
            row.official(),
            name(row.mark()),
            row.reason(),
            row.spoke(),
            moment(row.arrivedAt()),
            row.point(),
            row.elsewhere(),
            name(row.source()),
            row.offline(),
            row.device(),
            moment(row.markedAt()),
            Utc.of(now),
            row.recordedBy() == null ? null : row.recordedBy().value(),
            row.recordedByName(),
            row.revision()
        };
    }

    void remember(SessionId session, UnitId cell, List<Sent> all, Person by, Instant now) {
        batches.batchUpdate(
                REMEMBER,
                all.stream().map(sent -> values(session, cell, sent, by, now)).toList());
    }

    private static @Nullable Object[] values(SessionId session, UnitId cell, Sent sent, Person by, Instant now) {
        var entry = sent.entry();
        return new @Nullable Object[] {
            entry.key(),
            session.value(),
            cell.value(),
            entry.member().value(),
            name(entry.mark()),
            entry.reason(),
            entry.spoke(),
            moment(entry.arrivedAt()),
            entry.point(),
            entry.elsewhere(),
            entry.source().name(),
            entry.offline(),
            entry.device(),
            entry.base(),
            Utc.of(entry.at()),
            Utc.of(now),
            by.id().value(),
            by.name(),
            sent.outcome(),
            sent.because()
        };
    }

    /** Writes down who was on the roster and who was not expected, and why. */
    void freeze(SessionId session, UnitId cell, List<RollRow> rows) {
        writeAll(
                FREEZE,
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            session.value(),
                            row.member().value(),
                            cell.value(),
                            row.guest(),
                            row.official(),
                            name(row.exclusion())
                        })
                        .toList());
    }

    /**
     * What was marked of somebody who left the roster, or is not expected any more, before the roll was closed stays among the
     * events alone: what is frozen is what the screen showed.
     */
    void dropUnexpected(SessionId session, UnitId cell, List<RollRow> rows) {
        var on = rows.stream().map(row -> row.member().value()).toList();
        jdbc.sql("""
                        DELETE FROM attendance
                         WHERE session_id = :session AND unit_id = :cell AND member_id NOT IN (:on)""")
                .param("session", session.value())
                .param("cell", cell.value())
                .param("on", on.isEmpty() ? List.of(NOBODY) : on)
                .update();
        jdbc.sql("""
                        UPDATE attendance SET mark = NULL, reason = NULL, elsewhere = NULL, point_id = NULL, spoke = FALSE
                         WHERE session_id = :session AND unit_id = :cell AND exclusion IS NOT NULL""")
                .param("session", session.value())
                .param("cell", cell.value())
                .update();
    }

    void close(SessionId session, UnitId cell, Instant began, Instant ended, Person by, Instant now) {
        jdbc.sql("""
                        UPDATE session_roll SET state = 'CLOSED', began_at = :began, ended_at = :ended, closed_at = :now,
                               closed_by = :by, closed_by_name = :name
                         WHERE session_id = :session AND unit_id = :cell""")
                .param("began", Utc.of(began))
                .param("ended", Utc.of(ended))
                .param("now", Utc.of(now))
                .param("by", by.id().value())
                .param("name", by.name())
                .param("session", session.value())
                .param("cell", cell.value())
                .update();
    }

    /** The session is held once no invited chi bộ of today has an open roll. */
    void markHeld(SessionId session, Instant now) {
        jdbc.sql("""
                        UPDATE study_session SET state = 'HELD', changed_at = :now
                         WHERE id = :session AND state = 'PLANNED' AND NOT EXISTS (
                               SELECT 1 FROM session_unit i
                                 JOIN unit_ancestor a ON a.ancestor_id = i.unit_id
                                 JOIN unit u ON u.id = a.unit_id
                                 JOIN unit_kind k ON k.code = u.kind AND k.holds_members
                                 LEFT JOIN session_roll r ON r.session_id = i.session_id AND r.unit_id = u.id
                                                         AND r.state = 'CLOSED'
                                WHERE i.session_id = :session AND u.valid_from <= :now AND u.valid_until > :now
                                  AND r.unit_id IS NULL)""")
                .param("session", session.value())
                .param("now", Utc.of(now))
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> named) {
        return named == null ? null : named.name();
    }

    private static @Nullable LocalDateTime moment(@Nullable Instant moment) {
        return moment == null ? null : Utc.of(moment);
    }
}
