package vn.quantriet.campaign;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.shared.Utc;

/** Campaigns and their own settings as stored. */
@Component
class CampaignRecords {

    /** Settings for the module come last and win. */
    private static final String WITH_SETTINGS = """
            SELECT c.id, c.title, c.state, c.checked_questions, c.opens_at, c.closes_at, s.setting, s.value, s.note
              FROM campaign c
              LEFT JOIN campaign_setting s ON s.campaign_id = c.id AND s.module IN ('', :module)
             WHERE c.id = :campaign
             ORDER BY s.module""";

    private static final String ASKS_QUIZ = """
            SELECT c.id
              FROM campaign_roster r
              JOIN campaign c ON c.id = r.campaign_id AND c.state = 'OPEN' AND c.opens_at <= :now
              JOIN campaign_requirement q ON q.campaign_id = c.id AND q.module = :module AND q.part = 'QUIZ'
              LEFT JOIN campaign_part p ON p.campaign_id = c.id AND p.member_id = r.member_id
                                       AND p.module = q.module AND p.part = q.part
             WHERE r.member_id = :member
             ORDER BY c.closes_at <= :now, COALESCE(p.state = 'DONE', FALSE), c.closes_at, c.id
             LIMIT 1""";

    private final JdbcClient jdbc;

    CampaignRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param settings by the key of the rule they stand in for */
    record Stored(Campaign campaign, Map<String, Own> settings) {}

    record Own(int value, @Nullable String note) {}

    Optional<CampaignId> asksQuiz(MemberId member, String module, Instant now) {
        return jdbc.sql(ASKS_QUIZ)
                .param("member", member.value())
                .param("module", module)
                .param("now", Utc.of(now))
                .query((row, number) -> new CampaignId(row.getLong(1)))
                .optional();
    }

    Stored read(CampaignId id, String module) {
        var settings = new HashMap<String, Own>();
        var campaign = jdbc.sql(WITH_SETTINGS)
                .param("campaign", id.value())
                .param("module", module)
                .query((row, number) -> {
                    var setting = row.getString("setting");
                    if (setting != null) {
                        settings.put(setting, new Own(row.getInt("value"), row.getString("note")));
                    }
                    return new Campaign(
                            id,
                            row.getString("title"),
                            CampaignState.valueOf(row.getString("state")),
                            row.getBoolean("checked_questions"),
                            Utc.readPresent(row, "opens_at"),
                            Utc.read(row, "closes_at"));
                })
                .list();
        return new Stored(campaign.getFirst(), settings);
    }
}
