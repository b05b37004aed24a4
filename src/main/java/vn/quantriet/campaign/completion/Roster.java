package vn.quantriet.campaign.completion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.organisation.OnList;

/** Locks the list of a campaign: who is on it, and the tree they stand in, as of one day. */
@Component
public class Roster {

    private static final int ROWS_AT_ONCE = 2_000;

    private static final String ADD_NODE = """
            INSERT INTO campaign_node (campaign_id, unit_id, parent_id, code, name, cell, region, depth, lft, rgt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ADD_MEMBERS = """
            INSERT INTO campaign_roster (campaign_id, member_id, unit_id, position, exclusion)
            SELECT n.campaign_id, l.member_id, l.unit_id, n.lft, l.exclusion
              FROM (%s) l JOIN campaign_node n ON n.campaign_id = :campaign AND n.unit_id = l.unit_id AND n.cell
            """.formatted(OnList.MEMBERS);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Roster(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record Node(long unit, @Nullable Long parent, String code, String name, boolean cell, String region) {}

    /**
     * Writes tree and list. The tree begins with the unit whose committee runs the campaign and holds the units it is for,
     * with everything below them and what lies between.
     *
     * @return how many are on the list
     */
    public int lock(CampaignId campaign, UnitId top, Set<UnitId> units, LocalDate day) {
        var tree = new Tree(readUnits(day), units);
        tree.walk(top.value(), 0);
        batches.batchUpdate(ADD_NODE, tree.rows, ROWS_AT_ONCE, (statement, row) -> {
            statement.setLong(1, campaign.value());
            statement.setLong(2, row.node.unit());
            statement.setObject(3, row.depth == 0 ? null : row.node.parent());
            statement.setString(4, row.node.code());
            statement.setString(5, row.node.name());
            statement.setBoolean(6, row.node.cell());
            statement.setString(7, row.node.region());
            statement.setInt(8, row.depth);
            statement.setInt(9, row.lft);
            statement.setInt(10, row.rgt);
        });
        return jdbc.sql(ADD_MEMBERS)
                .param("campaign", campaign.value())
                .param("day", day)
                .update();
    }

    private List<Node> readUnits(LocalDate day) {
        return jdbc.sql(OnList.UNITS)
                .param("day", day)
                .query((row, number) -> new Node(
                        row.getLong("unit_id"),
                        row.getObject("parent_id", Long.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getBoolean("cell"),
                        row.getString("region")))
                .list();
    }

    /** Numbers the units so that everything below one lies between its two numbers. */
    private static final class Tree {

        private static final class Row {
            private final Node node;
            private final int depth;
            private final int lft;
            private int rgt;

            private Row(Node node, int depth, int lft) {
                this.node = node;
                this.depth = depth;
                this.lft = lft;
            }
        }

        private final Map<Long, Node> nodes = new HashMap<>();
        private final Map<Long, List<Node>> below = new HashMap<>();
        private final Set<Long> wanted = new HashSet<>();
        private final Set<Long> between = new HashSet<>();
        private final List<Row> rows = new ArrayList<>();
        private int next = 1;

        Tree(List<Node> units, Set<UnitId> chosen) {
            for (var node : units) {
                nodes.put(node.unit(), node);
                if (node.parent() != null) {
                    below.computeIfAbsent(node.parent(), parent -> new ArrayList<>())
                            .add(node);
                }
            }
            for (var unit : chosen) {
                wanted.add(unit.value());
                for (var up = nodes.get(unit.value()); up != null; up = parentOf(up)) {
                    between.add(up.unit());
                }
            }
        }

        private @Nullable Node parentOf(Node node) {
            return node.parent() == null ? null : nodes.get(node.parent());
        }

        void walk(long unit, int depth) {
            walk(unit, depth, false);
        }

        private void walk(long unit, int depth, boolean inside) {
            var node = nodes.get(unit);
            var counted = inside || wanted.contains(unit);
            if (node == null || !counted && !between.contains(unit)) {
                return;
            }
            var row = new Row(node, depth, next++);
            rows.add(row);
            for (var child : below.getOrDefault(unit, List.of())) {
                walk(child.unit(), depth + 1, counted);
            }
            row.rgt = next++;
        }
    }
}
