package vn.quantriet.attendance.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionKind;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.SessionState;
import vn.quantriet.attendance.StudySession.Person;
import vn.quantriet.shared.Utc;

/** Reads what is planned. Knows no guard. */
@Component
class PlanReader {

    private static final String LINES = """
            SELECT s.id, s.unit_id, u.name AS unit_name, k.name AS kind_name, k.regular, k.thematic, s.topic, s.mode,
                   s.starts_at, s.ends_at, s.place, s.state,
                   (SELECT COUNT(*) FROM session_paper p WHERE p.session_id = s.id) AS papers,
                   (SELECT MIN(p.added_at) FROM session_paper p WHERE p.session_id = s.id) AS papers_since,
                   EXISTS (SELECT 1 FROM session_roll r WHERE r.session_id = s.id AND r.state = 'CLOSED'
                                                          AND r.unit_id IN (:units)) AS closed,
                   (SELECT a.mark FROM attendance a
                      JOIN session_roll r ON r.session_id = a.session_id AND r.unit_id = a.unit_id AND r.state = 'CLOSED'
                     WHERE a.session_id = s.id AND a.member_id = :member) AS own,
                   (SELECT y.state FROM session_apology y WHERE y.session_id = s.id AND y.member_id = :member
                       AND y.state <> 'WITHDRAWN') AS apology
              FROM study_session s
              JOIN session_kind k ON k.code = s.kind
              JOIN unit u ON u.id = s.unit_id
             WHERE s.starts_at >= :from AND s.starts_at < :until
               AND (s.unit_id IN (:units)
                    OR EXISTS (SELECT 1 FROM session_unit i
                                 JOIN unit_ancestor a ON a.ancestor_id = i.unit_id AND a.unit_id IN (:units)
                                WHERE i.session_id = s.id))
             ORDER BY s.starts_at, s.id""";

    private final JdbcClient jdbc;

    PlanReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sessions that one of the units holds or is invited to. */
    List<SessionLine> lines(Collection<UnitId> units, @Nullable MemberId member, Instant from, Instant until) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(LINES)
                        .param("units", units.stream().map(UnitId::value).toList())
                        .param("member", member == null ? -1 : member.value())
                        .param("from", Utc.of(from))
                        .param("until", Utc.of(until))
                        .query(PlanReader::line)
                        .list();
    }

    /** The chi bộ whose roster the member is on that day: at home, and where he is a guest. */
    List<UnitId> cellsOf(MemberId member, LocalDate day) {
        return jdbc.sql("""
                        SELECT unit_id FROM membership WHERE member_id = :member AND valid_from <= :day AND valid_until > :day
                         ORDER BY kind""")
                .param("member", member.value())
                .param("day", day)
                .query((row, number) -> UnitId.of(row.getLong(1)))
                .list();
    }

    List<SessionKind> kinds(LocalDate day) {
        return jdbc.sql("""
                        SELECT * FROM session_kind WHERE valid_from <= :day AND valid_until > :day ORDER BY rank_order""")
                .param("day", day)
                .query((row, number) -> new SessionKind(
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("regular"),
                        row.getBoolean("thematic"),
                        row.getBoolean("conference"),
                        row.getBoolean("guests"),
                        row.getBoolean("by_group")))
                .list();
    }

    Set<LocalDate> daysOff() {
        return new HashSet<>(
                jdbc.sql("SELECT day FROM day_off").query(LocalDate.class).list());
    }

    /** Days off with their names, {@code until} not among them. */
    Map<LocalDate, String> daysOff(LocalDate from, LocalDate until) {
        return jdbc
                .sql("SELECT day, name FROM day_off WHERE day >= :from AND day < :until")
                .param("from", from)
                .param("until", until)
                .query((row, number) -> Map.entry(row.getObject(1, LocalDate.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Members whose home the chi bộ is, by given name: who may have a part in a session. */
    List<Person> members(UnitId cell, LocalDate day) {
        return jdbc.sql("""
                        SELECT m.id, m.full_name FROM membership h JOIN member m ON m.id = h.member_id
                         WHERE h.unit_id = :cell AND h.valid_from <= :day AND h.valid_until > :day
                         ORDER BY m.sort_name, m.full_name""")
                .param("cell", cell.value())
                .param("day", day)
                .query((row, number) -> new Person(MemberId.of(row.getLong(1)), row.getString(2)))
                .list();
    }

    List<String> groups(UnitId cell, LocalDate day) {
        return jdbc.sql("""
                        SELECT DISTINCT name FROM member_group
                         WHERE unit_id = :cell AND valid_from <= :day AND valid_until > :day ORDER BY name""")
                .param("cell", cell.value())
                .param("day", day)
                .query(String.class)
                .list();
    }

    List<String> points(SessionId session) {
        return jdbc.sql("SELECT name FROM session_point WHERE session_id = :session ORDER BY sort_order, id")
                .param("session", session.value())
                .query(String.class)
                .list();
    }

    /** Units with their names; of a conference those invited. */
    List<UnitName> invited(SessionId session) {
        return jdbc.sql("""
                        SELECT u.id, u.name FROM session_unit i JOIN unit u ON u.id = i.unit_id
                         WHERE i.session_id = :session ORDER BY u.sort_order, u.name""")
                .param("session", session.value())
                .query((row, number) -> new UnitName(UnitId.of(row.getLong(1)), row.getString(2)))
                .list();
    }

    /** Whether the unit is a chi bộ: holds members itself. */
    boolean isCell(UnitId unit) {
        return jdbc.sql("SELECT k.holds_members FROM unit u JOIN unit_kind k ON k.code = u.kind WHERE u.id = :unit")
                .param("unit", unit.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    List<UnitName> names(Collection<UnitId> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                SELECT u.id, u.name FROM unit u JOIN unit_kind k ON k.code = u.kind
                                 WHERE u.id IN (:units) ORDER BY k.holds_members DESC, u.name""")
                        .param("units", units.stream().map(UnitId::value).toList())
                        .query((row, number) -> new UnitName(UnitId.of(row.getLong(1)), row.getString(2)))
                        .list();
    }

    private static SessionLine line(ResultSet row, int number) throws SQLException {
        var own = row.getString("own");
        var since = row.getObject("papers_since", LocalDateTime.class);
        return new SessionLine(
                SessionId.of(row.getLong("id")),
                UnitId.of(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("kind_name"),
                row.getBoolean("regular"),
                row.getBoolean("thematic"),
                row.getString("topic"),
                SessionMode.valueOf(row.getString("mode")),
                Utc.readPresent(row, "starts_at"),
                Utc.readPresent(row, "ends_at"),
                row.getString("place"),
                SessionState.valueOf(row.getString("state")),
                row.getInt("papers"),
                since == null ? null : Utc.from(since),
                row.getBoolean("closed"),
                own == null ? null : AttendanceMark.valueOf(own),
                row.getString("apology"));
    }
}
