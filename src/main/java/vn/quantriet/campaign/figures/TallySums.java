package vn.quantriet.campaign.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.figures.Overview.SlowCell;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.organisation.Region;
import vn.quantriet.organisation.StandingKind;

/** Adds up the tallies of leaves; one scan of them gives a unit and all units right below it. */
@Component
class TallySums {

    private static final int SLOWEST = 10;

    private static final String SUMS =
            "SUM(t.not_begun) AS not_begun, SUM(t.under_way) AS under_way, SUM(t.done) AS done,"
                    + " SUM(t.on_behalf) AS on_behalf";

    private static final String EXCLUDED = Stream.of(StandingKind.values())
            .map(kind -> column(kind))
            .map(column -> ", SUM(t." + column + ") AS " + column)
            .collect(Collectors.joining());

    private static final String WHERE = " WHERE t.campaign_id = :campaign AND t.position BETWEEN :lft AND :rgt";

    /** The title of the edition that is pinned, whatever is current today. */
    private static final String PARTS = """
            SELECT x.*, m.edition_hash
              FROM (SELECT %s AS place, t.module, t.part, %s FROM campaign_part_tally t %s GROUP BY place, t.module, t.part) x
              LEFT JOIN campaign_module m ON m.campaign_id = :campaign AND m.module = x.module
             ORDER BY x.place, m.place, x.part DESC""";

    private final JdbcClient jdbc;
    private final Editions editions;

    TallySums(JdbcClient jdbc, Editions editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    private static String column(StandingKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** By the lft of the units; those without a leaf, or without one in the region, are missing. */
    Map<Integer, Counted> whole(CampaignId campaign, Node unit, List<Node> below, @Nullable Region region) {
        var lefts = lefts(unit, below);
        var sums = new HashMap<Integer, Counted>();
        asked(
                        "SELECT INTERVAL(t.position, :lefts) AS place, " + SUMS + EXCLUDED + " FROM campaign_tally t"
                                + where(region) + " GROUP BY place",
                        campaign,
                        unit,
                        region)
                .param("lefts", lefts)
                .query(row -> {
                    sums.put(lefts.get(row.getInt("place") - 1), counted(row));
                });
        return sums;
    }

    Map<Integer, List<PartCounted>> parts(CampaignId campaign, Node unit, List<Node> below, @Nullable Region region) {
        var lefts = lefts(unit, below);
        var sums = new HashMap<Integer, List<PartCounted>>();
        asked(PARTS.formatted("INTERVAL(t.position, :lefts)", SUMS, where(region)), campaign, unit, region)
                .param("lefts", lefts)
                .query(row -> {
                    sums.computeIfAbsent(lefts.get(row.getInt("place") - 1), left -> new ArrayList<>())
                            .add(part(row));
                });
        return sums;
    }

    /** Every leaf of the unit by its position. */
    Map<Integer, Counted> leaves(CampaignId campaign, Node unit, @Nullable Region region) {
        var leaves = new HashMap<Integer, Counted>();
        asked("SELECT t.* FROM campaign_tally t" + where(region), campaign, unit, region)
                .query(row -> {
                    leaves.put(row.getInt("position"), counted(row));
                });
        return leaves;
    }

    Map<Integer, List<PartCounted>> partsOfLeaves(CampaignId campaign, Node unit, @Nullable Region region) {
        var leaves = new HashMap<Integer, List<PartCounted>>();
        asked(PARTS.formatted("t.position", SUMS, where(region)), campaign, unit, region)
                .query(row -> {
                    leaves.computeIfAbsent(row.getInt("place"), left -> new ArrayList<>())
                            .add(part(row));
                });
        return leaves;
    }

    /** Those with the lowest rate; of equals the largest first. Who has nobody eligible is not behind. */
    List<SlowCell> slowest(CampaignId campaign, Node unit, Scope scope, @Nullable Region region) {
        return asked("""
                        SELECT n.unit_id, n.name, n.unit_id %s AS within, x.eligible, x.done
                          FROM (SELECT t.position, t.not_begun + t.under_way + t.done AS eligible, t.done
                                  FROM campaign_tally t %s AND t.not_begun + t.under_way > 0
                                 ORDER BY t.done / (t.not_begun + t.under_way + t.done),
                                          t.not_begun + t.under_way DESC, t.position LIMIT %d) x
                          JOIN campaign_node n ON n.campaign_id = :campaign AND n.lft = x.position
                         ORDER BY x.done / x.eligible, x.eligible - x.done DESC, x.position""".formatted(Scope.WITHIN, where(region), SLOWEST), campaign, unit, region)
                .param("roots", scope.ids())
                .query((row, number) -> new SlowCell(
                        new UnitId(row.getLong("unit_id")),
                        row.getString("name"),
                        row.getBoolean("within"),
                        row.getLong("eligible"),
                        row.getLong("done")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, CampaignId campaign, Node unit, @Nullable Region region) {
        var asked = jdbc.sql(sql)
                .param("campaign", campaign.value())
                .param("lft", unit.lft())
                .param("rgt", unit.rgt());
        return region == null ? asked : asked.param("region", region.name());
    }

    private static String where(@Nullable Region region) {
        return region == null ? WHERE : WHERE + " AND t.region = :region";
    }

    /** A chi bộ stands at its own number, everything below a unit from the number of that unit on. */
    private static List<Integer> lefts(Node unit, List<Node> below) {
        return Stream.concat(Stream.of(unit), below.stream()).map(Node::lft).toList();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        var exclusions = new EnumMap<StandingKind, Long>(StandingKind.class);
        for (var kind : StandingKind.values()) {
            var people = row.getLong(column(kind));
            if (people > 0) {
                exclusions.put(kind, people);
            }
        }
        return new Counted(
                row.getLong("not_begun"),
                row.getLong("under_way"),
                row.getLong("done"),
                row.getLong("on_behalf"),
                exclusions);
    }

    private PartCounted part(ResultSet row) throws SQLException {
        var module = row.getString("module");
        var edition = edition(module, row.getString("edition_hash"));
        return new PartCounted(
                new AskedPart(
                        module,
                        edition.map(Edition::title).orElse(module),
                        edition.map(Edition::shortTitle).orElse(module),
                        Part.valueOf(row.getString("part"))),
                row.getLong("not_begun"),
                row.getLong("under_way"),
                row.getLong("done"),
                row.getLong("on_behalf"));
    }

    private Optional<Edition> edition(String module, @Nullable String pinned) {
        return pinned == null ? editions.current(module) : editions.find(new EditionHash(pinned));
    }
}
