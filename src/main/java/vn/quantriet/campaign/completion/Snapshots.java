package vn.quantriet.campaign.completion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.shared.Utc;

/**
 * How every unit stood at the end of a day, from the times on the list; drawn as a line, never counted with. What is written
 * once stays, so that every node of a cluster may try.
 */
@Component
public class Snapshots {

    private static final int ROWS_AT_ONCE = 4_000;

    private static final String LEAVES = """
            SELECT position, COUNT(*) AS eligible,
                   COALESCE(SUM(begun_at < :end AND (completed_at IS NULL OR completed_at >= :end)), 0) AS under_way,
                   COALESCE(SUM(completed_at < :end), 0) AS done
              FROM campaign_roster WHERE campaign_id = :campaign AND exclusion IS NULL GROUP BY position""";

    private static final String KEEP = """
            INSERT IGNORE INTO campaign_snapshot (campaign_id, unit_id, taken_on, eligible, under_way, done)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Snapshots(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** How a unit stood. */
    record Standing(int eligible, int underWay, int done) {

        static final Standing NOTHING = new Standing(0, 0, 0);

        Standing plus(Standing other) {
            return new Standing(eligible + other.eligible, underWay + other.underWay, done + other.done);
        }

        Standing minus(Standing other) {
            return new Standing(eligible - other.eligible, underWay - other.underWay, done - other.done);
        }
    }

    /** Everything below a unit lies between its two numbers. */
    record Node(long unit, int lft, int rgt) {}

    /** Draws the days that are missing, from the day on which the list was locked. */
    public void takeUntil(CampaignId campaign, LocalDate last) {
        var next = nextDay(campaign);
        if (next.isEmpty() || next.get().isAfter(last)) {
            return;
        }
        var nodes = nodes(campaign);
        next.get().datesUntil(last.plusDays(1)).forEach(day -> take(campaign, day, nodes));
    }

    private void take(CampaignId campaign, LocalDate day, List<Node> nodes) {
        var upTo = new Sums(leaves(campaign, day));
        batches.batchUpdate(KEEP, nodes, ROWS_AT_ONCE, (statement, node) -> {
            var stood = upTo.within(node);
            statement.setLong(1, campaign.value());
            statement.setLong(2, node.unit());
            statement.setObject(3, day);
            statement.setInt(4, stood.eligible());
            statement.setInt(5, stood.underWay());
            statement.setInt(6, stood.done());
        });
    }

    /** The day after the last one drawn, or that of the locking; empty for what was never locked. */
    Optional<LocalDate> nextDay(CampaignId campaign) {
        var drawn = jdbc.sql("SELECT MAX(taken_on) FROM campaign_snapshot WHERE campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(LocalDate.class)
                .optional();
        return drawn.map(day -> day.plusDays(1))
                .or(() -> jdbc.sql("SELECT locked_at FROM campaign WHERE id = :campaign")
                        .param("campaign", campaign.value())
                        .query((row, number) -> Optional.ofNullable(Utc.read(row, "locked_at")))
                        .optional()
                        .flatMap(locked -> locked)
                        .map(this::day));
    }

    LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    List<Node> nodes(CampaignId campaign) {
        return jdbc.sql("SELECT unit_id, lft, rgt FROM campaign_node WHERE campaign_id = :campaign ORDER BY lft")
                .param("campaign", campaign.value())
                .query((row, number) -> new Node(row.getLong("unit_id"), row.getInt("lft"), row.getInt("rgt")))
                .list();
    }

    /** By position, as the list has it for the end of the day. */
    TreeMap<Integer, Standing> leaves(CampaignId campaign, LocalDate day) {
        var leaves = new TreeMap<Integer, Standing>();
        jdbc.sql(LEAVES)
                .param("campaign", campaign.value())
                .param(
                        "end",
                        Utc.of(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()))
                .query(row -> {
                    leaves.put(
                            row.getInt("position"),
                            new Standing(row.getInt("eligible"), row.getInt("under_way"), row.getInt("done")));
                });
        return leaves;
    }

    /** Adds leaves up, so that what lies between two positions is one difference. */
    static final class Sums {

        private final TreeMap<Integer, Standing> upTo = new TreeMap<>();

        Sums(TreeMap<Integer, Standing> leaves) {
            var sum = Standing.NOTHING;
            for (var leaf : leaves.entrySet()) {
                sum = sum.plus(leaf.getValue());
                upTo.put(leaf.getKey(), sum);
            }
        }

        Standing within(Node node) {
            return until(node.rgt()).minus(until(node.lft() - 1));
        }

        private Standing until(int position) {
            var entry = upTo.floorEntry(position);
            return entry == null ? Standing.NOTHING : entry.getValue();
        }
    }

    /** Campaigns with days that have ended and are not drawn; one statement. */
    List<Due> due() {
        var yesterday = LocalDate.now(clock).minusDays(1);
        var due = new ArrayList<Due>();
        jdbc.sql("""
                        SELECT c.id, c.locked_at, c.closed_at, MAX(s.taken_on) AS drawn FROM campaign c
                          LEFT JOIN campaign_snapshot s ON s.campaign_id = c.id AND s.unit_id = c.unit_id
                         WHERE c.kind = 'CAMPAIGN' AND c.state <> 'DRAFT' AND c.locked_at IS NOT NULL GROUP BY c.id""").query(row -> {
            var closed = Utc.read(row, "closed_at");
            var last = closed == null ? yesterday : day(closed);
            var drawn = row.getObject("drawn", LocalDate.class);
            var next = drawn == null ? day(Utc.readPresent(row, "locked_at")) : drawn.plusDays(1);
            if (!next.isAfter(last)) {
                due.add(new Due(new CampaignId(row.getLong("id")), last));
            }
        });
        return due;
    }

    /** A campaign with days that are not drawn yet. */
    record Due(CampaignId campaign, LocalDate last) {}
}
