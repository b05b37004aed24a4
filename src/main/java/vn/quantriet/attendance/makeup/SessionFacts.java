package vn.quantriet.attendance.makeup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.completion.Recorder;
import vn.quantriet.shared.Utc;

/** What gives a member the session of a campaign: presence at one, elsewhere too, or a make-up that stands. */
@Component
class SessionFacts {

    private static final int LONGEST_NOTE = 500;

    /** What a member scanned himself is his own; the rest stands in the name of whoever closed the roll. */
    private static final String FACTS = """
            SELECT a.member_id, s.starts_at AS at, s.topic AS note,
                   IF(a.source IN ('SCAN', 'SHORT_CODE'), NULL, r.closed_by) AS recorded_by,
                   IF(a.source IN ('SCAN', 'SHORT_CODE'), NULL, r.closed_by_name) AS recorded_by_name
              FROM study_session s
              JOIN session_roll r ON r.session_id = s.id AND r.state = 'CLOSED'
              JOIN attendance a ON a.session_id = s.id AND a.unit_id = r.unit_id AND a.exclusion IS NULL
                               AND a.mark IN ('PRESENT', 'ONLINE', 'LATE', 'ELSEWHERE')
             WHERE s.campaign_id = :campaign AND s.state <> 'CANCELLED' AND %1$s
            UNION ALL
            SELECT u.member_id, CONVERT_TZ(u.made_up_on, :offset, '+00:00'), COALESCE(u.note, s.topic), u.recorded_by,
                   u.recorded_by_name
              FROM study_session s
              JOIN attendance_make_up u ON u.session_id = s.id AND u.withdrawn_at IS NULL
             WHERE s.campaign_id = :campaign AND s.state <> 'CANCELLED' AND %2$s
             ORDER BY member_id, at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The first fact of the member; empty where nothing gives him the part. */
    Optional<PartReport> of(CampaignId campaign, MemberId member) {
        return facts(FACTS.formatted("a.member_id = :member", "u.member_id = :member"), campaign)
                .param("member", member.value())
                .query(SessionFacts::report)
                .list()
                .stream()
                .findFirst();
    }

    /** Every fact of the campaign, by member. */
    List<PartReport> of(CampaignId campaign) {
        return facts(FACTS.formatted("TRUE", "TRUE"), campaign)
                .query(SessionFacts::report)
                .list();
    }

    private JdbcClient.StatementSpec facts(String sql, CampaignId campaign) {
        return jdbc.sql(sql).param("campaign", campaign.value()).param("offset", offset());
    }

    String offset() {
        var offset = clock.getZone().getRules().getOffset(clock.instant());
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    /** Members on the roll, in the order in which their rows are locked. */
    List<MemberId> onRoll(SessionId session, UnitId cell) {
        return jdbc.sql("""
                        SELECT member_id FROM attendance WHERE session_id = :session AND unit_id = :cell
                           AND exclusion IS NULL ORDER BY member_id""")
                .param("session", session.value())
                .param("cell", cell.value())
                .query((row, number) -> MemberId.of(row.getLong("member_id")))
                .list();
    }

    /** Locked, so that nobody ties the session to another one before what is reported here is kept. */
    Optional<CampaignId> campaign(SessionId session) {
        return jdbc.sql("SELECT campaign_id FROM study_session WHERE id = :session AND campaign_id IS NOT NULL"
                        + " LOCK IN SHARE MODE")
                .param("session", session.value())
                .query((row, number) -> new CampaignId(row.getLong("campaign_id")))
                .optional();
    }

    private static PartReport report(ResultSet row, int number) throws SQLException {
        return new PartReport(
                MemberId.of(row.getLong("member_id")),
                "",
                Part.SESSION,
                PartState.DONE,
                null,
                Utc.from(row.getObject("at", LocalDateTime.class)),
                recorder(row.getObject("recorded_by", Long.class), row.getString("recorded_by_name")),
                shortened(row.getString("note")));
    }

    private static @Nullable Recorder recorder(@Nullable Long member, @Nullable String name) {
        return member == null || name == null ? null : new Recorder(MemberId.of(member), name);
    }

    private static @Nullable String shortened(@Nullable String note) {
        return note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
    }
}
