package vn.quantriet.campaign.completion;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.shared.Utc;

/** What was recorded after a campaign had been closed, as stored. */
@Component
class SupplementRecords {

    /** What a member did himself stands in his own name. */
    private static final String KEEP = """
            INSERT INTO campaign_make_up
              (campaign_id, member_id, module, part, at, recorded_at, recorded_by, recorded_by_name, note)
            SELECT r.campaign_id, r.member_id, q.module, q.part, :at, :now, :recorder, COALESCE(:name, m.full_name), :note
              FROM campaign_roster r
              JOIN member m ON m.id = r.member_id
              JOIN campaign_requirement q ON q.campaign_id = r.campaign_id AND q.module = :module AND q.part = :part
              LEFT JOIN campaign_part p ON p.campaign_id = r.campaign_id AND p.member_id = r.member_id
                                       AND p.module = q.module AND p.part = q.part AND p.state = 'DONE'
             WHERE r.campaign_id = :campaign AND r.member_id = :member AND p.member_id IS NULL
            ON DUPLICATE KEY UPDATE at = VALUES(at), note = VALUES(note)""";

    private final JdbcClient jdbc;

    SupplementRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isClosed(CampaignId campaign) {
        return jdbc.sql("SELECT state = 'CLOSED' FROM campaign WHERE id = :campaign LOCK IN SHARE MODE")
                .param("campaign", campaign.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void keep(CampaignId campaign, PartReport report, Instant now) {
        var recorder = report.recordedBy();
        jdbc.sql(KEEP)
                .param("campaign", campaign.value())
                .param("member", report.member().value())
                .param("module", report.module())
                .param("part", report.part().name())
                .param("at", Utc.of(report.at()))
                .param("now", Utc.of(now))
                .param("recorder", recorder == null ? null : recorder.member().value())
                .param("name", recorder == null ? null : recorder.name())
                .param("note", report.note())
                .update();
    }

    void remove(CampaignId campaign, MemberId member, String module, Part part) {
        jdbc.sql("""
                        DELETE FROM campaign_make_up WHERE campaign_id = :campaign AND member_id = :member
                           AND module = :module AND part = :part""")
                .param("campaign", campaign.value())
                .param("member", member.value())
                .param("module", module)
                .param("part", part.name())
                .update();
    }

    List<Study.Key> of(CampaignId campaign, MemberId member) {
        return jdbc.sql(
                        "SELECT module, part FROM campaign_make_up WHERE campaign_id = :campaign AND member_id = :member")
                .param("campaign", campaign.value())
                .param("member", member.value())
                .query((row, number) -> new Study.Key(row.getString("module"), Part.valueOf(row.getString("part"))))
                .list();
    }
}
