package vn.quantriet.attendance.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.Scope;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignSessions;
import vn.quantriet.shared.Utc;

/** The sessions of a campaign: of all the number, by name those that concern the person. One statement. */
@Service
@Requires(Permission.OWN_PAGES)
@Transactional(readOnly = true)
class SessionsOfCampaign implements CampaignSessions {

    private static final int MOST = 20;
    private static final long NOBODY = -1;

    /** As {@link SessionBook#open} lets a person in: held in his scope or by a unit whose sessions he keeps, or inviting his chi bộ. */
    private static final String TIED = """
            SELECT s.id, s.topic, s.starts_at, u.name AS unit_name, COUNT(*) OVER () AS number,
                   (SELECT COUNT(*) FROM session_roll r WHERE r.session_id = s.id AND r.state = 'CLOSED') AS closed,
                   (u.id %s OR u.id IN (:kept) OR EXISTS (
                       SELECT 1 FROM session_unit i
                         JOIN unit_ancestor a ON a.ancestor_id = i.unit_id
                         JOIN membership h ON h.unit_id = a.unit_id AND h.member_id = :member
                                          AND h.valid_from <= :today AND h.valid_until > :today
                        WHERE i.session_id = s.id)) AS within
              FROM study_session s JOIN unit u ON u.id = s.unit_id
             WHERE s.campaign_id = :campaign AND s.state <> 'CANCELLED'
             ORDER BY within DESC, s.starts_at, s.id LIMIT %d""".formatted(Scope.WITHIN, MOST);

    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionsOfCampaign(CurrentActor currentActor, JdbcClient jdbc, Clock clock) {
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Found(int number, boolean within, Line line) {}

    @Override
    public Tied of(CampaignId campaign) {
        var actor = currentActor.get();
        var found = jdbc.sql(TIED)
                .param("campaign", campaign.value())
                .param("roots", actor.scope(Permission.READ_FIGURES).ids())
                .param("kept", actor.scope(Permission.KEEP_SESSIONS).ids())
                .param("member", value(actor.member()))
                .param("today", LocalDate.now(clock))
                .query(SessionsOfCampaign::found)
                .list();
        return new Tied(
                found.stream().mapToInt(Found::number).findFirst().orElse(0),
                found.stream().filter(Found::within).map(Found::line).toList());
    }

    private static long value(@Nullable MemberId member) {
        return member == null ? NOBODY : member.value();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getInt("number"),
                row.getBoolean("within"),
                new Line(
                        row.getString("topic"),
                        row.getString("unit_name"),
                        Utc.readPresent(row, "starts_at"),
                        row.getInt("closed"),
                        AttendanceRoutes.session(SessionId.of(row.getLong("id")))));
    }
}
