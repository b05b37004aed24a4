package vn.quantriet.campaign;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    private final JdbcClient jdbc;

    CampaignRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param settings by the key of the rule they stand in for */
    record Stored(Campaign campaign, Map<String, Own> settings) {}

    record Own(int value, @Nullable String note) {}

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
