package vn.quantriet.campaign.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.campaign.CampaignId;

/**
 * Looks whether tree, list, parts and states of a campaign belong together. That nobody is on a list twice is the primary
 * key's work.
 */
@Component
class ListCheck {

    private static final int MOST_FAULTS = 20;

    /** Every check selects one line of text per difference. */
    private static final Map<String, String> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put("unit outside the one above it", """
            SELECT CONCAT(n.name, ': ', n.lft, '-', n.rgt) FROM campaign_node n
              LEFT JOIN campaign_node p ON p.campaign_id = n.campaign_id AND p.unit_id = n.parent_id
             WHERE n.campaign_id = :campaign
               AND (n.rgt <= n.lft OR (n.parent_id IS NULL) <> (n.depth = 0)
                    OR n.parent_id IS NOT NULL
                       AND (p.unit_id IS NULL OR n.lft <= p.lft OR n.rgt >= p.rgt OR n.depth <> p.depth + 1))""");
        CHECKS.put("unit overlaps the next", """
            SELECT CONCAT(x.name, ': ', x.lft, '-', x.rgt, ', the next begins at ', x.next) FROM (
              SELECT name, lft, rgt, LEAD(lft) OVER (PARTITION BY parent_id ORDER BY lft) AS next
                FROM campaign_node WHERE campaign_id = :campaign) x
             WHERE x.next <= x.rgt""");
        CHECKS.put("unit without its numbers", """
            SELECT CONCAT(p.name, ': kept ', p.rgt - p.lft - 1, ', counted ', x.counted) FROM campaign_node p
              JOIN (SELECT parent_id, SUM(rgt - lft + 1) AS counted FROM campaign_node
                     WHERE campaign_id = :campaign GROUP BY parent_id) x ON x.parent_id = p.unit_id
             WHERE p.campaign_id = :campaign AND x.counted <> p.rgt - p.lft - 1""");
        CHECKS.put("on the list outside of its chi bộ", """
            SELECT CONCAT('member ', r.member_id, ' in unit ', r.unit_id, ' at ', r.position) FROM campaign_roster r
              LEFT JOIN campaign_node n ON n.campaign_id = r.campaign_id AND n.lft = r.position AND n.unit_id = r.unit_id
                                       AND n.cell
             WHERE r.campaign_id = :campaign AND n.unit_id IS NULL""");
        CHECKS.put("part that nobody asks", """
            SELECT CONCAT('member ', p.member_id, ', ', p.module, ' ', p.part) FROM campaign_part p
              LEFT JOIN campaign_requirement q ON q.campaign_id = p.campaign_id AND q.module = p.module AND q.part = p.part
             WHERE p.campaign_id = :campaign AND q.module IS NULL""");
        CHECKS.put("state on the list", """
            SELECT CONCAT(n.name, ', member ', x.member_id, ': kept ', x.kept, ', counted ', x.counted) FROM (
              SELECT r.position, r.member_id,
                     CONCAT(r.state, IF(r.on_behalf, ' on behalf', '')) AS kept,
                     CASE WHEN COUNT(p.part) = 0 THEN 'NOT_BEGUN'
                          WHEN SUM(p.state = 'DONE') = q.asked
                          THEN CONCAT('DONE', IF(SUM(p.recorded_by_name IS NOT NULL) > 0, ' on behalf', ''))
                          ELSE 'UNDER_WAY' END AS counted
                FROM campaign_roster r
                JOIN (SELECT COUNT(*) AS asked FROM campaign_requirement WHERE campaign_id = :campaign) q
                LEFT JOIN campaign_part p ON p.campaign_id = r.campaign_id AND p.member_id = r.member_id
               WHERE r.campaign_id = :campaign GROUP BY r.member_id) x
              LEFT JOIN campaign_node n ON n.campaign_id = :campaign AND n.lft = x.position
             WHERE x.kept <> x.counted""");
        CHECKS.put("times on the list", """
            SELECT CONCAT('member ', r.member_id, ' is ', r.state, ' since ', COALESCE(r.completed_at, r.begun_at, 'never'))
              FROM campaign_roster r
              LEFT JOIN (SELECT member_id, MAX(recorded_at) AS last_at FROM campaign_part
                          WHERE campaign_id = :campaign GROUP BY member_id) p ON p.member_id = r.member_id
             WHERE r.campaign_id = :campaign
               AND ((r.begun_at IS NULL) <> (r.state = 'NOT_BEGUN')
                    OR (r.completed_at IS NOT NULL) <> (r.state = 'DONE')
                    OR r.state = 'DONE' AND r.completed_at <> p.last_at)""");
        CHECKS.put("made up although the campaign is open", """
            SELECT CONCAT('member ', u.member_id, ', ', u.module, ' ', u.part) FROM campaign_make_up u
              JOIN campaign c ON c.id = u.campaign_id
             WHERE u.campaign_id = :campaign AND c.state <> 'CLOSED'""");
    }

    private final JdbcClient jdbc;

    ListCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> faults(CampaignId campaign) {
        var faults = new ArrayList<String>();
        CHECKS.forEach((what, sql) -> jdbc.sql(sql + " LIMIT " + MOST_FAULTS)
                .param("campaign", campaign.value())
                .query(String.class)
                .list()
                .forEach(which -> faults.add(what + ": " + which)));
        return faults;
    }
}
