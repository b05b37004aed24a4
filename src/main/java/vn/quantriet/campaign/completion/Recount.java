package vn.quantriet.campaign.completion;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.campaign.CampaignId;

/** Counts a campaign from its parts, however it was counted before: at the opening, and after many facts at once. */
@Component
public class Recount {

    private static final String STATES = """
            UPDATE campaign_roster r
              LEFT JOIN (SELECT p.member_id, COUNT(*) AS begun, SUM(p.state = 'DONE') AS done,
                                SUM(p.state = 'DONE' AND p.recorded_by_name IS NOT NULL) AS on_behalf,
                                MIN(p.recorded_at) AS first_at, MAX(p.recorded_at) AS last_at
                           FROM campaign_part p WHERE p.campaign_id = :campaign GROUP BY p.member_id) x
                     ON x.member_id = r.member_id
              JOIN (SELECT COUNT(*) AS asked FROM campaign_requirement WHERE campaign_id = :campaign) q
               SET r.state = CASE WHEN x.begun IS NULL THEN 'NOT_BEGUN' WHEN x.done = q.asked THEN 'DONE' ELSE 'UNDER_WAY' END,
                   r.on_behalf = COALESCE(x.done = q.asked AND x.on_behalf > 0, FALSE),
                   r.begun_at = IF(x.begun IS NULL, NULL, LEAST(COALESCE(r.begun_at, x.first_at), x.first_at)),
                   r.completed_at = IF(x.done = q.asked, x.last_at, NULL)
             WHERE r.campaign_id = :campaign""";

    /** What the list and the states on it give, leaf by leaf; also what {@code ./portal verify} compares with. */
    static final String WHOLE = """
            SELECT n.campaign_id, n.lft AS position, n.unit_id, n.region,
                   COALESCE(SUM(r.exclusion IS NULL AND r.state = 'NOT_BEGUN'), 0) AS not_begun,
                   COALESCE(SUM(r.exclusion IS NULL AND r.state = 'UNDER_WAY'), 0) AS under_way,
                   COALESCE(SUM(r.exclusion IS NULL AND r.state = 'DONE'), 0) AS done,
                   COALESCE(SUM(r.exclusion IS NULL AND r.on_behalf), 0) AS on_behalf,
                   COALESCE(SUM(r.exclusion = 'SUSPENDED'), 0) AS suspended,
                   COALESCE(SUM(r.exclusion = 'EXEMPT'), 0) AS exempt,
                   COALESCE(SUM(r.exclusion = 'ELSEWHERE'), 0) AS elsewhere,
                   COALESCE(SUM(r.exclusion = 'ABROAD'), 0) AS abroad,
                   COALESCE(SUM(r.exclusion = 'OTHER'), 0) AS other
              FROM campaign_node n
              LEFT JOIN campaign_roster r ON r.campaign_id = n.campaign_id AND r.position = n.lft
             WHERE n.campaign_id = :campaign AND n.cell
             GROUP BY n.lft""";

    static final String PARTS = """
            SELECT t.campaign_id, t.position, q.module, q.part, t.region,
                   t.not_begun + t.under_way + t.done - COALESCE(x.under_way, 0) - COALESCE(x.done, 0) AS not_begun,
                   COALESCE(x.under_way, 0) AS under_way, COALESCE(x.done, 0) AS done, COALESCE(x.on_behalf, 0) AS on_behalf
              FROM (%s) t
              JOIN campaign_requirement q ON q.campaign_id = t.campaign_id
              LEFT JOIN (SELECT r.position, p.module, p.part, SUM(p.state = 'UNDER_WAY') AS under_way,
                                SUM(p.state = 'DONE') AS done,
                                SUM(p.state = 'DONE' AND p.recorded_by_name IS NOT NULL) AS on_behalf
                           FROM campaign_part p
                           JOIN campaign_roster r ON r.campaign_id = p.campaign_id AND r.member_id = p.member_id
                          WHERE p.campaign_id = :campaign AND r.exclusion IS NULL
                          GROUP BY r.position, p.module, p.part) x
                     ON x.position = t.position AND x.module = q.module AND x.part = q.part""".formatted(WHOLE);

    private static final List<String> STEPS = List.of(
            STATES,
            "DELETE FROM campaign_tally WHERE campaign_id = :campaign",
            "DELETE FROM campaign_part_tally WHERE campaign_id = :campaign",
            "INSERT INTO campaign_tally (campaign_id, position, unit_id, region, not_begun, under_way, done, on_behalf,"
                    + " suspended, exempt, elsewhere, abroad, other) " + WHOLE,
            "INSERT INTO campaign_part_tally (campaign_id, position, module, part, region, not_begun, under_way, done,"
                    + " on_behalf) " + PARTS);

    private final JdbcClient jdbc;

    Recount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inside the caller's transaction, who holds the row of the campaign, so that no report comes in between. */
    public void count(CampaignId campaign) {
        STEPS.forEach(step -> jdbc.sql(step).param("campaign", campaign.value()).update());
    }
}
