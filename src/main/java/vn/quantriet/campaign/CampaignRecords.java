package vn.quantriet.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Utc;

/** Campaigns and their own settings as stored. */
@Component
class CampaignRecords {

    /** Settings for the module come last and win. */
    private static final String WITH_SETTINGS = """
            SELECT c.id, c.title, c.state, c.checked_questions, c.opens_at, c.closes_at, s.setting, s.value, s.note
              FROM campaign c
              LEFT JOIN campaign_setting s ON s.campaign_id = c.id AND s.module IN ('', :module)
             WHERE c.id = %s
             ORDER BY s.module""";

    /** The campaign whose window is open, which asks the member to read the module, and which closes first. */
    private static final String READS = """
            COALESCE((SELECT o.id FROM campaign_roster r
                        JOIN campaign o ON o.id = r.campaign_id AND o.state = 'OPEN' AND o.opens_at <= :now AND o.closes_at > :now
                        JOIN campaign_requirement q ON q.campaign_id = o.id AND q.module = :module AND q.part = 'READ'
                       WHERE r.member_id = :member
                       ORDER BY o.closes_at, o.id LIMIT 1), :selfStudy)""";

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

    private static final long NOBODY = -1;

    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param settings by the key of the rule they stand in for */
    record Stored(Campaign campaign, Map<String, Own> settings) {}

    /** @param campaign the title of the campaign that settles it */
    record Own(String campaign, int value, @Nullable String note) {}

    Optional<CampaignId> asksQuiz(MemberId member, String module) {
        return jdbc.sql(ASKS_QUIZ)
                .param("member", member.value())
                .param("module", module)
                .param("now", Utc.of(clock.instant()))
                .query((row, number) -> new CampaignId(row.getLong(1)))
                .optional();
    }

    Stored read(CampaignId id, String module) {
        return stored(jdbc.sql(WITH_SETTINGS.formatted(":campaign"))
                .param("campaign", id.value())
                .param("module", module));
    }

    /** The campaign by which the member reads the module now. */
    Stored reading(String module, @Nullable MemberId member) {
        return stored(jdbc.sql(WITH_SETTINGS.formatted(READS))
                .param("member", member == null ? NOBODY : member.value())
                .param("now", Utc.of(clock.instant()))
                .param("selfStudy", CampaignId.SELF_STUDY.value())
                .param("module", module));
    }

    /** All settings of a campaign: by the key of the rule, by module. */
    Map<String, Map<String, Own>> settings(CampaignId id) {
        var settings = new HashMap<String, Map<String, Own>>();
        jdbc.sql("""
                        SELECT s.setting, s.module, c.title, s.value, s.note
                          FROM campaign_setting s JOIN campaign c ON c.id = s.campaign_id WHERE s.campaign_id = :campaign""").param("campaign", id.value()).query(row -> {
            settings.computeIfAbsent(row.getString("setting"), key -> new HashMap<>())
                    .put(row.getString("module"), own(row));
        });
        return settings;
    }

    /** The unit with those above it today, nearest first. */
    List<UnitId> path(UnitId unit) {
        return jdbc.sql("""
                        SELECT ancestor_id FROM unit_ancestor
                         WHERE unit_id = :unit AND ancestor_id <> 0 ORDER BY distance""")
                .param("unit", unit.value())
                .query((row, number) -> new UnitId(row.getLong(1)))
                .list();
    }

    private static Stored stored(StatementSpec statement) {
        var settings = new HashMap<String, Own>();
        var campaign = statement
                .query((row, number) -> {
                    var setting = row.getString("setting");
                    if (setting != null) {
                        settings.put(setting, own(row));
                    }
                    return campaign(row);
                })
                .list();
        return new Stored(campaign.getFirst(), settings);
    }

    private static Own own(ResultSet row) throws SQLException {
        return new Own(row.getString("title"), row.getInt("value"), row.getString("note"));
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                new CampaignId(row.getLong("id")),
                row.getString("title"),
                CampaignState.valueOf(row.getString("state")),
                row.getBoolean("checked_questions"),
                Utc.readPresent(row, "opens_at"),
                Utc.read(row, "closes_at"));
    }
}
