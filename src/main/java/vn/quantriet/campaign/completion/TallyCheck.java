package vn.quantriet.campaign.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.campaign.CampaignId;

/** Compares both tables of tallies with what list and parts give. */
@Component
class TallyCheck {

    private static final int MOST_FAULTS = 20;

    private static final List<String> OF_PARTS = List.of("not_begun", "under_way", "done", "on_behalf");

    private static final List<String> OF_WHOLE = List.of(
            "not_begun", "under_way", "done", "on_behalf", "suspended", "exempt", "elsewhere", "abroad", "other");

    private final JdbcClient jdbc;

    TallyCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> faults(CampaignId campaign) {
        var faults = new ArrayList<String>();
        faults.addAll(compare(campaign, "campaign_tally", Recount.WHOLE, "'whole'", "TRUE", OF_WHOLE));
        faults.addAll(compare(
                campaign,
                "campaign_part_tally",
                Recount.PARTS,
                "CONCAT(%s.module, ' ', %s.part)",
                "k.module = c.module AND k.part = c.part",
                OF_PARTS));
        return faults;
    }

    /** Rows that differ, are missing, or are too many; the latter count as nothing on the side where they are missing. */
    private List<String> compare(
            CampaignId campaign, String table, String counted, String what, String same, List<String> columns) {
        var differ = columns.stream()
                .map(column -> "NOT k.%1$s <=> c.%1$s".formatted(column))
                .collect(Collectors.joining(" OR "));
        var kept = values("k", columns);
        var found = values("c", columns);
        var sql = """
                SELECT n.name, %1$s AS what, %3$s, %4$s FROM (%7$s) c
                  LEFT JOIN %6$s k ON k.campaign_id = c.campaign_id AND k.position = c.position AND %5$s
                  LEFT JOIN campaign_node n ON n.campaign_id = c.campaign_id AND n.lft = c.position
                 WHERE k.position IS NULL OR NOT k.region <=> c.region OR %8$s
                UNION ALL
                SELECT n.name, %2$s AS what, %3$s, %4$s FROM %6$s k
                  LEFT JOIN (%7$s) c ON k.campaign_id = c.campaign_id AND k.position = c.position AND %5$s
                  LEFT JOIN campaign_node n ON n.campaign_id = k.campaign_id AND n.lft = k.position
                 WHERE k.campaign_id = :campaign AND c.position IS NULL
                 LIMIT %9$d""".formatted(
                        what.replace("%s", "c"),
                        what.replace("%s", "k"),
                        kept,
                        found,
                        same,
                        table,
                        counted,
                        differ,
                        MOST_FAULTS);
        return jdbc.sql(sql)
                .param("campaign", campaign.value())
                .query((row, number) -> told(row, columns))
                .list();
    }

    private static String values(String side, List<String> columns) {
        return columns.stream()
                .map(column -> "%1$s.%2$s AS %1$s_%2$s".formatted(side, column))
                .collect(Collectors.joining(", "));
    }

    private static String told(ResultSet row, List<String> columns) throws SQLException {
        var differences = new ArrayList<String>();
        for (var column : columns) {
            var kept = row.getString("k_" + column);
            var counted = row.getString("c_" + column);
            if (kept == null || !kept.equals(counted)) {
                differences.add("%s kept %s, counted %s".formatted(column, kept, counted));
            }
        }
        var unit = row.getString("name");
        return "tally of %s, %s: %s"
                .formatted(
                        unit == null ? "no unit" : unit,
                        row.getString("what"),
                        differences.isEmpty() ? "region" : String.join("; ", differences));
    }
}
