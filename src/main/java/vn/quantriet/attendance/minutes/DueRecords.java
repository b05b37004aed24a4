package vn.quantriet.attendance.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.shared.Utc;

/** Sessions whose roll is closed and whose minutes are not finished. Knows no guard. */
@Component
class DueRecords {

    private static final String SELECT = """
            SELECT r.session_id, r.unit_id, u.name, s.topic, s.starts_at
              FROM session_roll r
              JOIN study_session s ON s.id = r.session_id AND s.unit_id = r.unit_id AND s.state <> 'CANCELLED'
              JOIN session_kind k ON k.code = s.kind AND NOT k.conference
              JOIN unit u ON u.id = r.unit_id
              LEFT JOIN session_minutes m ON m.session_id = r.session_id AND m.unit_id = r.unit_id
             WHERE r.state = 'CLOSED' AND COALESCE(m.state, 'DRAFT') <> 'FINAL'
            """;

    private final JdbcClient jdbc;

    DueRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Unfinished(SessionId session, UnitId cell, String cellName, String topic, Instant startsAt) {}

    /** Of the sessions that begin within the time: those of the units, and those whose roll the member was appointed to take. */
    List<Unfinished> unfinished(Collection<UnitId> kept, @Nullable MemberId member, Instant from, Instant until) {
        return jdbc.sql(SELECT + """
                           AND s.starts_at >= :from AND s.starts_at < :until
                           AND (r.unit_id IN (:kept)
                                OR EXISTS (SELECT 1 FROM session_taker t WHERE t.session_id = r.session_id
                                              AND t.unit_id = r.unit_id AND t.member_id = :member))
                        """)
                .param("from", Utc.of(from))
                .param("until", Utc.of(until))
                .param(
                        "kept",
                        kept.isEmpty()
                                ? List.of(-1L)
                                : kept.stream().map(UnitId::value).toList())
                .param("member", member == null ? -1 : member.value())
                .query(DueRecords::row)
                .list();
    }

    Optional<Unfinished> unfinished(SessionId session, UnitId cell) {
        return jdbc.sql(SELECT + " AND r.session_id = :session AND r.unit_id = :cell")
                .param("session", session.value())
                .param("cell", cell.value())
                .query(DueRecords::row)
                .optional();
    }

    /** Each unit with its ancestors of today, nearest first. */
    Map<UnitId, List<UnitId>> paths(Collection<UnitId> cells) {
        return jdbc
                .sql("""
                        SELECT unit_id, ancestor_id FROM unit_ancestor WHERE unit_id IN (:cells) AND ancestor_id > 0
                         ORDER BY distance""")
                .param("cells", cells.stream().map(UnitId::value).toList())
                .query((row, number) -> Map.entry(new UnitId(row.getLong(1)), new UnitId(row.getLong(2))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Unfinished row(ResultSet row, int number) throws SQLException {
        return new Unfinished(
                SessionId.of(row.getLong("session_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("name"),
                row.getString("topic"),
                Utc.readPresent(row, "starts_at"));
    }
}
