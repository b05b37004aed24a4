package vn.quantriet.campaign.figures;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.completion.Part;

/** What was recorded after a campaign had been closed (bổ sung sau khi kết thúc đợt); in none of its figures. */
@Component
class Supplements {

    private final JdbcClient jdbc;

    Supplements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of a module; the module is empty for what is asked once. */
    record Key(String module, Part part) {}

    /** How many of those eligible in the unit and below, by part. */
    Map<Key, Long> within(CampaignId campaign, Node unit) {
        var counted = new HashMap<Key, Long>();
        jdbc.sql("""
                        SELECT u.module, u.part, COUNT(*) AS people FROM campaign_make_up u
                          JOIN campaign_roster r ON r.campaign_id = u.campaign_id AND r.member_id = u.member_id
                         WHERE u.campaign_id = :campaign AND r.exclusion IS NULL AND r.position BETWEEN :lft AND :rgt
                         GROUP BY u.module, u.part""")
                .param("campaign", campaign.value())
                .param("lft", unit.lft())
                .param("rgt", unit.rgt())
                .query(row -> {
                    counted.put(
                            new Key(row.getString("module"), Part.valueOf(row.getString("part"))),
                            row.getLong("people"));
                });
        return counted;
    }
}
