package vn.quantriet.attendance.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.organisation.DayRoster;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.shared.Utc;

/** Reads rolls. Knows no guard: whoever asks has asked {@link vn.quantriet.attendance.SessionAccess} before. */
@Component
public class RollRecords {

    /**
     * The roster of the day with the marks so far. Who is counted as a guest at another invited chi bộ is on that roll alone,
     * and who stands on a closed roll of the session stays there.
     */
    private static final String OPEN_ROWS = """
            SELECT d.member_id, d.full_name, d.guest, d.official, d.exclusion, a.mark, a.reason, a.spoke, a.arrived_at,
                   a.point_id, a.elsewhere, a.source, a.offline, a.device, a.marked_at, a.recorded_at, a.recorded_by,
                   a.recorded_by_name, COALESCE(a.revision, 0) AS revision, p.state AS apology, p.reason AS apology_reason,
                   (SELECT CONCAT_WS(', ', x.document_number, DATE_FORMAT(x.document_date, '%%%%d/%%%%m/%%%%Y'))
                      FROM standing x WHERE x.member_id = d.member_id AND x.kind = d.exclusion AND x.valid_from <= :day
                       AND x.valid_until > :day) AS exclusion_document,
                   %%s AS sent
              FROM (%s) d
              LEFT JOIN attendance a ON a.session_id = :session AND a.member_id = d.member_id AND a.unit_id = d.unit_id
              LEFT JOIN session_apology p ON p.session_id = :session AND p.member_id = d.member_id
                                         AND p.state <> 'WITHDRAWN'
             WHERE d.unit_id = :cell AND (:group IS NULL OR d.party_group = :group)
               AND (d.guest OR NOT EXISTS (
                       SELECT 1 FROM membership g
                         JOIN unit_ancestor ga ON ga.unit_id = g.unit_id
                         JOIN session_unit i ON i.unit_id = ga.ancestor_id AND i.session_id = :session
                        WHERE g.member_id = d.member_id AND g.kind = 'GUEST' AND g.valid_from <= :day
                          AND g.valid_until > :day))
               AND NOT EXISTS (
                       SELECT 1 FROM attendance o
                         JOIN session_roll q ON q.session_id = o.session_id AND q.unit_id = o.unit_id
                                            AND q.state = 'CLOSED'
                        WHERE o.session_id = :session AND o.member_id = d.member_id AND o.unit_id <> d.unit_id)
             ORDER BY d.sort_name, d.full_name, d.member_id""".formatted(DayRoster.MEMBERS);

    private static final String CLOSED_ROWS = """
            SELECT a.*, m.full_name, p.state AS apology, p.reason AS apology_reason, NULL AS exclusion_document,
                   NULL AS sent
              FROM attendance a
              JOIN member m ON m.id = a.member_id
              LEFT JOIN session_apology p ON p.session_id = a.session_id AND p.member_id = a.member_id
                                         AND p.state <> 'WITHDRAWN'
             WHERE a.session_id = :session AND a.unit_id = :cell
             ORDER BY m.sort_name, m.full_name, m.id""";

    private static final String SENT = """
            (SELECT GROUP_CONCAT(CONCAT(e.event_key, ':', e.outcome)) FROM attendance_event e
              WHERE e.session_id = :session AND e.member_id = d.member_id AND e.event_key IN (:keys))""";

    private final JdbcClient jdbc;

    RollRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row, with what was sent about it before: outcomes by key. */
    record Known(RollRow row, Map<String, MarkOutcome.Result> sent) {}

    /** The head of a roll; {@link RollHead#NOT_BEGUN} where there is none yet. One statement. */
    public RollHead head(SessionId session, UnitId cell) {
        return jdbc.sql("SELECT * FROM session_roll WHERE session_id = :session AND unit_id = :cell")
                .param("session", session.value())
                .param("cell", cell.value())
                .query(RollRecords::head)
                .optional()
                .orElse(RollHead.NOT_BEGUN);
    }

    /** The rows of a roll: the roster of the day, or as frozen when it is closed. One statement. */
    public List<RollRow> rows(StudySession session, LocalDate day, UnitId cell, boolean closed) {
        return closed ? closed(session.id(), cell) : open(session, day, cell);
    }

    private List<RollRow> open(StudySession session, LocalDate day, UnitId cell) {
        return openRows(OPEN_ROWS.formatted("NULL"), session, day, cell)
                .query((row, number) -> row(row))
                .list();
    }

    /** The roster of the day, each row with the outcomes of those keys that were sent before. */
    List<Known> known(StudySession session, LocalDate day, UnitId cell, Collection<String> keys) {
        return openRows(OPEN_ROWS.formatted(SENT), session, day, cell)
                .param("keys", keys)
                .query((row, number) -> new Known(row(row), SentBefore.of(row.getString("sent"))))
                .list();
    }

    private JdbcClient.StatementSpec openRows(String sql, StudySession session, LocalDate day, UnitId cell) {
        return jdbc.sql(sql)
                .param("session", session.id().value())
                .param("day", day)
                .param("cell", cell.value())
                .param("group", session.partyGroup());
    }

    /** Everybody who stands on any roll of the session. */
    Set<MemberId> members(SessionId session) {
        return Set.copyOf(jdbc.sql("SELECT member_id FROM attendance WHERE session_id = :session")
                .param("session", session.value())
                .query((row, number) -> MemberId.of(row.getLong(1)))
                .list());
    }

    List<RollRow> closed(SessionId session, UnitId cell) {
        return jdbc.sql(CLOSED_ROWS)
                .param("session", session.value())
                .param("cell", cell.value())
                .query((row, number) -> row(row))
                .list();
    }

    /** How many marks of two takers are not decided yet; one statement. */
    public int differences(SessionId session, UnitId cell) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM attendance_event WHERE session_id = :session AND unit_id = :cell
                           AND outcome = 'DIFFERENT' AND decided_at IS NULL""")
                .param("session", session.value())
                .param("cell", cell.value())
                .query(Integer.class)
                .single();
    }

    List<UnitId> path(UnitId cell) {
        return jdbc.sql("""
                        SELECT ancestor_id FROM unit_ancestor WHERE unit_id = :cell AND ancestor_id <> 0 ORDER BY distance""")
                .param("cell", cell.value())
                .query((row, number) -> UnitId.of(row.getLong(1)))
                .list();
    }

    static RollHead head(ResultSet row, int number) throws SQLException {
        return new RollHead(
                RollState.valueOf(row.getString("state")),
                row.getInt("version"),
                Utc.read(row, "began_at"),
                Utc.read(row, "ended_at"),
                row.getInt("guest_count"),
                Objects.requireNonNullElse(row.getString("guest_names"), ""),
                Utc.read(row, "closed_at"),
                row.getString("closed_by_name"));
    }

    private static RollRow row(ResultSet row) throws SQLException {
        return new RollRow(
                MemberId.of(row.getLong("member_id")),
                row.getString("full_name"),
                row.getBoolean("guest"),
                row.getBoolean("official"),
                named(StandingKind.class, row.getString("exclusion")),
                row.getString("exclusion_document"),
                named(AttendanceMark.class, row.getString("mark")),
                row.getString("reason"),
                row.getBoolean("spoke"),
                Utc.read(row, "arrived_at"),
                row.getObject("point_id", Long.class),
                row.getString("elsewhere"),
                named(MarkSource.class, row.getString("source")),
                row.getBoolean("offline"),
                row.getString("device"),
                Utc.read(row, "marked_at"),
                Utc.read(row, "recorded_at"),
                member(row.getObject("recorded_by", Long.class)),
                row.getString("recorded_by_name"),
                row.getInt("revision"),
                row.getString("apology"),
                row.getString("apology_reason"));
    }

    private static @Nullable MemberId member(@Nullable Long id) {
        return id == null ? null : MemberId.of(id);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
