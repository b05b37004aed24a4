package vn.quantriet.campaign.completion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.completion.Snapshots.Node;
import vn.quantriet.campaign.completion.Snapshots.Standing;
import vn.quantriet.shared.Utc;

/**
 * Looks whether the days of a campaign that were drawn add up, and, since the last change of its list, whether the times on
 * the list give them again. One day is in memory at a time.
 */
@Component
class SnapshotCheck {

    private static final int MOST_FAULTS = 20;

    /** Days before an amendment, or before a record was taken back, cannot be counted again. */
    private static final String CHANGED = """
            SELECT GREATEST(COALESCE((SELECT MAX(made_at) FROM campaign_amendment WHERE campaign_id = :campaign), '1970-01-01'),
                            COALESCE((SELECT MAX(withdrawn_at) FROM campaign_roster WHERE campaign_id = :campaign),
                                     '1970-01-01')) AS changed""";

    private final JdbcClient jdbc;
    private final Snapshots snapshots;

    SnapshotCheck(JdbcClient jdbc, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
    }

    List<String> faults(CampaignId campaign) {
        var faults = new ArrayList<String>();
        var nodes = snapshots.nodes(campaign);
        var changed = snapshots.day(jdbc.sql(CHANGED)
                .param("campaign", campaign.value())
                .query((row, number) -> Utc.readPresent(row, "changed"))
                .single());
        for (var day : days(campaign)) {
            if (faults.size() < MOST_FAULTS) {
                check(campaign, day, nodes, day.isBefore(changed), faults);
            }
        }
        return faults.size() > MOST_FAULTS ? faults.subList(0, MOST_FAULTS) : faults;
    }

    private void check(CampaignId campaign, LocalDate day, List<Node> nodes, boolean before, List<String> faults) {
        var kept = kept(campaign, day);
        var counted = new Snapshots.Sums(before ? leaves(nodes, kept) : snapshots.leaves(campaign, day));
        for (var node : nodes) {
            var drawn = kept.get(node.unit());
            var found = counted.within(node);
            if (drawn == null || !drawn.equals(found)) {
                faults.add(
                        "%s on %s: kept %s, counted %s".formatted(name(campaign, node), day, told(drawn), told(found)));
            }
        }
    }

    /** As they were drawn; only what lies above them is counted again. */
    private static TreeMap<Integer, Standing> leaves(List<Node> nodes, Map<Long, Standing> kept) {
        var leaves = new TreeMap<Integer, Standing>();
        nodes.stream()
                .filter(node -> node.rgt() == node.lft() + 1)
                .forEach(leaf -> leaves.put(leaf.lft(), kept.getOrDefault(leaf.unit(), Standing.NOTHING)));
        return leaves;
    }

    private List<LocalDate> days(CampaignId campaign) {
        return jdbc.sql(
                        "SELECT DISTINCT taken_on FROM campaign_snapshot WHERE campaign_id = :campaign ORDER BY taken_on")
                .param("campaign", campaign.value())
                .query(LocalDate.class)
                .list();
    }

    private Map<Long, Standing> kept(CampaignId campaign, LocalDate day) {
        var kept = new HashMap<Long, Standing>();
        jdbc.sql("""
                        SELECT unit_id, eligible, under_way, done FROM campaign_snapshot
                         WHERE campaign_id = :campaign AND taken_on = :day""").param("campaign", campaign.value()).param("day", day).query(row -> {
            kept.put(
                    row.getLong("unit_id"),
                    new Standing(row.getInt("eligible"), row.getInt("under_way"), row.getInt("done")));
        });
        return kept;
    }

    private String name(CampaignId campaign, Node node) {
        return jdbc.sql("SELECT name FROM campaign_node WHERE campaign_id = :campaign AND unit_id = :unit")
                .param("campaign", campaign.value())
                .param("unit", node.unit())
                .query(String.class)
                .single();
    }

    private static String told(@Nullable Standing standing) {
        return standing == null
                ? "nothing"
                : "%d eligible, %d under way, %d done"
                        .formatted(standing.eligible(), standing.underWay(), standing.done());
    }
}
