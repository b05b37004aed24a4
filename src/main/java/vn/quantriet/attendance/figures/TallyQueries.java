package vn.quantriet.attendance.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.shared.Utc;

/** Adds up the rows of closed rolls. Rows count where they stand, wherever the member is today. */
@Component
class TallyQueries {

    private static final String SUMS = """
            COUNT(a.member_id) AS on_roll, COUNT(a.exclusion) AS excluded,
            COALESCE(SUM(a.exclusion IS NULL AND a.mark = 'ELSEWHERE'), 0) AS elsewhere,
            COALESCE(SUM(a.exclusion IS NULL AND a.mark = 'PRESENT'), 0) AS in_person,
            COALESCE(SUM(a.exclusion IS NULL AND a.mark = 'ONLINE'), 0) AS online,
            COALESCE(SUM(a.exclusion IS NULL AND a.mark = 'LATE'), 0) AS late,
            COALESCE(SUM(a.exclusion IS NULL AND a.mark = 'EXCUSED'), 0) AS excused,
            COALESCE(SUM(a.exclusion IS NULL AND a.mark = 'UNEXCUSED'), 0) AS unexcused,
            COUNT(u.id) AS make_ups, COUNT(DISTINCT a.member_id) AS people,
            COALESCE(SUM(a.spoke), 0) AS spoke""";

    private static final String ROLLS = """
            study_session s
              JOIN session_roll r ON r.session_id = s.id AND r.state = 'CLOSED'""";

    private static final String ROWS = """
              JOIN attendance a ON a.session_id = r.session_id AND a.unit_id = r.unit_id
              LEFT JOIN attendance_make_up u ON u.session_id = a.session_id AND u.member_id = a.member_id
                                            AND u.withdrawn_at IS NULL""";

    private static final String IN_SPAN = """
            s.starts_at >= :from AND s.starts_at < :until AND s.state <> 'CANCELLED' AND (:kind IS NULL OR s.kind = :kind)""";

    /** Cell by cell first, so that the rows are read once however many levels are shown. */
    private static final String UNITS = """
            WITH counted AS (SELECT r.unit_id, %1$s FROM %2$s %3$s
                              WHERE %4$s AND r.unit_id IN (SELECT b.unit_id FROM unit_ancestor b WHERE b.ancestor_id = :top)
                              GROUP BY r.unit_id),
            held AS (SELECT r.unit_id, COUNT(*) AS rolls, SUM(r.guest_count) AS guests FROM %2$s
                      WHERE %4$s AND r.unit_id IN (SELECT b.unit_id FROM unit_ancestor b WHERE b.ancestor_id = :top)
                      GROUP BY r.unit_id)
            SELECT p.ancestor_id AS unit_id, SUM(h.rolls) AS rolls, SUM(h.guests) AS guests, SUM(c.on_roll) AS on_roll,
                   SUM(c.excluded) AS excluded, SUM(c.elsewhere) AS elsewhere, SUM(c.in_person) AS in_person,
                   SUM(c.online) AS online, SUM(c.late) AS late, SUM(c.excused) AS excused, SUM(c.unexcused) AS unexcused,
                   SUM(c.make_ups) AS make_ups, SUM(c.people) AS people
              FROM held h
              LEFT JOIN counted c ON c.unit_id = h.unit_id
              JOIN unit_ancestor p ON p.unit_id = h.unit_id AND p.ancestor_id IN (:units)
             GROUP BY p.ancestor_id""".formatted(SUMS, ROLLS, ROWS, IN_SPAN);

    private static final String MONTHS = """
            SELECT DATE_FORMAT(CONVERT_TZ(s.starts_at, '+00:00', :offset), '%%Y-%%m') AS month,
                   COUNT(DISTINCT r.session_id, r.unit_id) AS rolls,
                   SUM(a.exclusion IS NULL AND a.mark IN ('PRESENT', 'ONLINE', 'LATE')) AS present,
                   SUM(a.exclusion IS NULL AND a.mark <> 'ELSEWHERE') AS expected
              FROM %s
              JOIN attendance a ON a.session_id = r.session_id AND a.unit_id = r.unit_id
             WHERE %s AND r.unit_id IN (SELECT b.unit_id FROM unit_ancestor b WHERE b.ancestor_id = :top)
             GROUP BY month ORDER BY month""".formatted(ROLLS, IN_SPAN);

    /** On the rolls of one chi bộ, whoever stands there. */
    private static final String OF_CELL = """
            SELECT m.id AS member_id, m.full_name, '' AS role, '' AS unit_name, COUNT(*) AS rolls, 0 AS guests, %s
              FROM %s %s
              JOIN member m ON m.id = a.member_id
             WHERE %s AND r.unit_id = :top
             GROUP BY m.id ORDER BY m.sort_name, m.full_name, m.id""".formatted(SUMS, ROLLS, ROWS, IN_SPAN);

    /** Their own rows, on whatever roll; a leader of two units is named with the first of his offices. */
    private static final String OF_LEADERS = """
            WITH leads AS (SELECT o.member_id, k.name AS role, n.name AS unit_name, x.distance, k.rank_order, n.sort_order,
                                  ROW_NUMBER() OVER (PARTITION BY o.member_id ORDER BY x.distance, k.rank_order) AS place
                             FROM unit_ancestor x
                             JOIN office o ON o.unit_id = x.unit_id AND o.valid_from <= :day AND o.valid_until > :day
                             JOIN office_kind k ON k.code = o.kind
                             JOIN unit n ON n.id = o.unit_id
                            WHERE x.ancestor_id = :top AND x.distance <= 1
                              AND o.kind IN ('bi-thu-dang-bo', 'pho-bi-thu-dang-bo', 'dang-uy-vien', 'bi-thu', 'pho-bi-thu',
                                             'chi-uy-vien'))
            SELECT m.id AS member_id, m.full_name, l.role, l.unit_name, COUNT(a.member_id) AS rolls, 0 AS guests, %s
              FROM leads l
              JOIN member m ON m.id = l.member_id
              LEFT JOIN (%s JOIN attendance a ON a.session_id = r.session_id AND a.unit_id = r.unit_id)
                     ON a.member_id = l.member_id AND %s
              LEFT JOIN attendance_make_up u ON u.session_id = a.session_id AND u.member_id = a.member_id
                                            AND u.withdrawn_at IS NULL
             WHERE l.place = 1
             GROUP BY m.id, l.distance, l.rank_order, l.sort_order
             ORDER BY l.distance, l.sort_order, l.rank_order, m.sort_name""".formatted(SUMS, ROLLS, IN_SPAN);

    private static final String OWN = """
            SELECT a.session_id, a.unit_id, n.name AS unit_name, s.topic, k.name AS kind_name, s.starts_at, a.mark,
                   a.exclusion, a.reason, a.elsewhere, u.id IS NOT NULL AS made_up,
                   COALESCE(u.supplementary, FALSE) AS supplementary
              FROM attendance a
              JOIN session_roll r ON r.session_id = a.session_id AND r.unit_id = a.unit_id AND r.state = 'CLOSED'
              JOIN study_session s ON s.id = a.session_id
              JOIN session_kind k ON k.code = s.kind
              JOIN unit n ON n.id = a.unit_id
              LEFT JOIN attendance_make_up u ON u.session_id = a.session_id AND u.member_id = a.member_id
                                            AND u.withdrawn_at IS NULL
             WHERE a.member_id = :member AND %s
             ORDER BY s.starts_at DESC, s.id DESC""".formatted(IN_SPAN);

    private final JdbcClient jdbc;
    private final Clock clock;

    TallyQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A unit of the tree as it is today, and how it stands to the one asked for. */
    record Node(UnitId unit, String name, boolean cell, Place place) {

        enum Place {
            ABOVE,
            SELF,
            BELOW
        }
    }

    /** The first unit of the scope; empty for an empty scope. */
    Optional<UnitId> first(Scope scope) {
        return jdbc.sql("""
                        SELECT u.id FROM unit u WHERE (u.parent_id IS NULL OR u.id IN (:roots)) AND u.id %s
                         ORDER BY (SELECT COUNT(*) FROM unit_ancestor a WHERE a.unit_id = u.id), u.sort_order, u.id
                         LIMIT 1""".formatted(Scope.WITHIN))
                .param("roots", scope.ids())
                .query((row, number) -> UnitId.of(row.getLong("id")))
                .optional();
    }

    /** The unit, those above it and right below it, each only within the scope; the uppermost first. */
    List<Node> around(UnitId unit, Scope scope) {
        return jdbc.sql("""
                        SELECT u.id, u.name, k.holds_members, x.place
                          FROM (SELECT a.ancestor_id AS id, IF(a.distance = 0, 'SELF', 'ABOVE') AS place, -a.distance AS depth
                                  FROM unit_ancestor a WHERE a.unit_id = :unit
                                UNION ALL
                                SELECT c.id, 'BELOW', 1 FROM unit c WHERE c.parent_id = :unit) x
                          JOIN unit u ON u.id = x.id
                          JOIN unit_kind k ON k.code = u.kind
                         WHERE u.id %s
                         ORDER BY x.depth, u.sort_order, u.id""".formatted(Scope.WITHIN))
                .param("unit", unit.value())
                .param("roots", scope.ids())
                .query((row, number) -> new Node(
                        UnitId.of(row.getLong("id")),
                        row.getString("name"),
                        row.getBoolean("holds_members"),
                        Node.Place.valueOf(row.getString("place"))))
                .list();
    }

    /** Of each unit with everything below it; a unit without a closed roll is missing. */
    Map<UnitId, AttendanceTally> units(UnitId top, Collection<UnitId> units, AttendanceSpan span) {
        var tallies = new HashMap<UnitId, AttendanceTally>();
        spanned(UNITS, span)
                .param("top", top.value())
                .param("units", units.stream().map(UnitId::value).toList())
                .query(row -> {
                    tallies.put(UnitId.of(row.getLong("unit_id")), tally(row));
                });
        return tallies;
    }

    List<MonthAttendance> months(UnitId top, AttendanceSpan span) {
        var offset = clock.getZone().getRules().getOffset(clock.instant()).getId();
        return spanned(MONTHS, span)
                .param("top", top.value())
                .param("offset", offset)
                .query((row, number) -> new MonthAttendance(
                        YearMonth.parse(row.getString("month")),
                        row.getLong("rolls"),
                        row.getLong("present"),
                        row.getLong("expected")))
                .list();
    }

    List<MemberAttendance> ofCell(UnitId cell, AttendanceSpan span) {
        return spanned(OF_CELL, span)
                .param("top", cell.value())
                .query(TallyQueries::member)
                .list();
    }

    List<MemberAttendance> leaders(UnitId top, AttendanceSpan span, LocalDate day) {
        return spanned(OF_LEADERS, span)
                .param("top", top.value())
                .param("day", day)
                .query(TallyQueries::member)
                .list();
    }

    List<OwnRow> own(MemberId member, AttendanceSpan span) {
        return spanned(OWN, span)
                .param("member", member.value())
                .query(TallyQueries::own)
                .list();
    }

    List<KindName> kinds() {
        return jdbc.sql("SELECT code, name FROM session_kind ORDER BY rank_order")
                .query((row, number) -> new KindName(row.getString("code"), row.getString("name")))
                .list();
    }

    private JdbcClient.StatementSpec spanned(String sql, AttendanceSpan span) {
        return jdbc.sql(sql)
                .param("from", span.from(clock.getZone()))
                .param("until", span.until(clock.getZone()))
                .param("kind", span.kind());
    }

    private static MemberAttendance member(ResultSet row, int number) throws SQLException {
        return new MemberAttendance(
                MemberId.of(row.getLong("member_id")),
                row.getString("full_name"),
                row.getString("role"),
                row.getString("unit_name"),
                tally(row),
                row.getLong("spoke"));
    }

    private static AttendanceTally tally(ResultSet row) throws SQLException {
        return new AttendanceTally(
                row.getLong("rolls"),
                row.getLong("on_roll"),
                row.getLong("excluded"),
                row.getLong("elsewhere"),
                row.getLong("in_person"),
                row.getLong("online"),
                row.getLong("late"),
                row.getLong("excused"),
                row.getLong("unexcused"),
                row.getLong("guests"),
                row.getLong("make_ups"),
                row.getLong("people"));
    }

    private static OwnRow own(ResultSet row, int number) throws SQLException {
        var mark = row.getString("mark");
        var exclusion = row.getString("exclusion");
        return new OwnRow(
                SessionId.of(row.getLong("session_id")),
                UnitId.of(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("topic"),
                row.getString("kind_name"),
                Utc.readPresent(row, "starts_at"),
                mark == null ? null : AttendanceMark.valueOf(mark),
                exclusion == null ? null : StandingKind.valueOf(exclusion),
                row.getString("reason"),
                row.getString("elsewhere"),
                row.getBoolean("made_up"),
                row.getBoolean("supplementary"));
    }
}
