package vn.quantriet.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.shared.Utc;

/** Sessions as stored. Knows no guard: whoever asks has asked {@link SessionAccess} before, or acts for the portal. */
@Component
public class SessionRecords {

    private static final String SELECT = """
            SELECT s.*, u.name AS unit_name, uk.holds_members, k.name AS kind_name, k.regular, k.thematic, k.conference,
                   k.guests, k.by_group, p.full_name AS preparer, c.full_name AS chair, t.full_name AS minute_taker
              FROM study_session s
              JOIN session_kind k ON k.code = s.kind
              JOIN unit u ON u.id = s.unit_id
              JOIN unit_kind uk ON uk.code = u.kind
              LEFT JOIN member p ON p.id = s.prepared_by
              LEFT JOIN member c ON c.id = s.chair_id
              LEFT JOIN member t ON t.id = s.minute_taker_id
            """;

    private final JdbcClient jdbc;

    SessionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement. */
    public Optional<StudySession> find(SessionId id) {
        return jdbc.sql(SELECT + "WHERE s.id = :id")
                .param("id", id.value())
                .query(SessionRecords::row)
                .optional();
    }

    /** Those that exist, in the order in which they begin; one statement. */
    public List<StudySession> find(Collection<SessionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "WHERE s.id IN (:ids) ORDER BY s.starts_at, s.id")
                        .param("ids", ids.stream().map(SessionId::value).toList())
                        .query(SessionRecords::row)
                        .list();
    }

    /** Whether the chi bộ is invited: it, or a unit above it today, or it has a roll already. */
    public boolean invites(SessionId session, UnitId cell) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM session_unit i
                                         JOIN unit_ancestor a ON a.ancestor_id = i.unit_id AND a.unit_id = :cell
                                        WHERE i.session_id = :session)
                            OR EXISTS (SELECT 1 FROM session_roll r WHERE r.session_id = :session AND r.unit_id = :cell)""")
                .param("session", session.value())
                .param("cell", cell.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the member was appointed to take this roll. */
    public boolean isTaker(SessionId session, UnitId cell, MemberId member) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM session_taker
                         WHERE session_id = :session AND unit_id = :cell AND member_id = :member)""")
                .param("session", session.value())
                .param("cell", cell.value())
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    private static StudySession row(ResultSet row, int number) throws SQLException {
        return new StudySession(
                SessionId.of(row.getLong("id")),
                UnitId.of(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getBoolean("holds_members"),
                kind(row),
                row.getString("topic"),
                SessionMode.valueOf(row.getString("mode")),
                Utc.readPresent(row, "starts_at"),
                Utc.readPresent(row, "ends_at"),
                row.getString("place"),
                row.getString("link"),
                row.getString("party_group"),
                campaign(row),
                row.getString("proposed_by"),
                person(row, "prepared_by", "preparer"),
                person(row, "chair_id", "chair"),
                person(row, "minute_taker_id", "minute_taker"),
                Objects.requireNonNullElse(row.getString("agenda"), ""),
                row.getString("series"),
                SessionState.valueOf(row.getString("state")),
                row.getString("cancel_reason"),
                row.getString("uid"),
                row.getInt("sequence"),
                Utc.readPresent(row, "changed_at"),
                row.getInt("version"));
    }

    private static SessionKind kind(ResultSet row) throws SQLException {
        return new SessionKind(
                row.getString("kind"),
                row.getString("kind_name"),
                row.getBoolean("regular"),
                row.getBoolean("thematic"),
                row.getBoolean("conference"),
                row.getBoolean("guests"),
                row.getBoolean("by_group"));
    }

    private static @Nullable CampaignId campaign(ResultSet row) throws SQLException {
        var id = row.getLong("campaign_id");
        return row.wasNull() ? null : new CampaignId(id);
    }

    private static StudySession.@Nullable Person person(ResultSet row, String id, String name) throws SQLException {
        var member = row.getLong(id);
        return row.wasNull() ? null : new StudySession.Person(MemberId.of(member), row.getString(name));
    }
}
