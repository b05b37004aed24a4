package vn.quantriet.campaign.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.figures.Overview.TrendDay;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.shared.Utc;

/** Campaigns within reach and their trees; each query within a scope of today, over the tree of the list. */
@Component
class FiguresRecords {

    private static final String CLOSE = Scope.WITHIN.replace(":roots", ":near");
    private static final String NAMES = Scope.WITHIN.replace(":roots", ":names");

    /** Cheap questions first: mostly the top of the tree, or a root of the scope, answers. */
    private static final String REACHED = """
            c.kind = 'CAMPAIGN' AND c.state IN ('OPEN', 'CLOSED')
            AND (EXISTS (SELECT 1 FROM campaign_node r WHERE r.campaign_id = c.id AND r.unit_id IN (:roots))
                 OR c.unit_id %1$s
                 OR EXISTS (SELECT 1 FROM campaign_node n WHERE n.campaign_id = c.id AND n.unit_id %1$s))
            """.formatted(Scope.WITHIN);

    private static final String NODE = """
            SELECT n.unit_id, n.parent_id, n.name, n.cell, n.lft, n.rgt,
                   n.unit_id %s AS within, n.unit_id %s AS close, n.unit_id %s AS names
              FROM campaign_node n""".formatted(Scope.WITHIN, CLOSE, NAMES);

    private static final String CHOSEN =
            "SELECT * FROM campaign_node s WHERE s.campaign_id = :campaign AND s.unit_id = :unit AND s.unit_id "
                    + Scope.WITHIN;

    /** Where the scope begins, as far as that stands in the tree; else the first of what has come into the scope since. */
    private static final String FIRST = """
            (SELECT * FROM campaign_node s WHERE s.campaign_id = :campaign AND s.unit_id IN (:roots) AND s.unit_id %1$s
              ORDER BY s.lft LIMIT 1)
            UNION ALL
            (SELECT * FROM campaign_node s WHERE s.campaign_id = :campaign AND s.unit_id %1$s
                AND NOT EXISTS (SELECT 1 FROM campaign_node r WHERE r.campaign_id = :campaign AND r.unit_id IN (:roots))
              ORDER BY s.lft LIMIT 1)""".formatted(Scope.WITHIN);

    /**
     * The unit itself, the way down to it, what stands right below, and where the scope begins elsewhere. Found by their keys
     * first, since the tree may hold tens of thousands.
     */
    private static final String AROUND = """
            WITH RECURSIVE self AS (%1$s),
              up AS (SELECT s.unit_id, s.parent_id FROM self s
                     UNION ALL
                     SELECT p.unit_id, p.parent_id FROM up JOIN campaign_node p
                                                     ON p.campaign_id = :campaign AND p.unit_id = up.parent_id)
            %2$s JOIN (SELECT u.unit_id FROM up u
                       UNION
                       SELECT c.unit_id FROM self JOIN campaign_node c
                                               ON c.campaign_id = :campaign AND c.parent_id = self.unit_id
                       UNION
                       SELECT t.unit_id FROM campaign_node t WHERE t.campaign_id = :campaign AND t.unit_id IN (:roots)) x
                   ON x.unit_id = n.unit_id
             WHERE n.campaign_id = :campaign
             ORDER BY n.lft""";

    private final JdbcClient jdbc;
    private final Clock clock;

    FiguresRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How far somebody sees.
     *
     * @param figures where he reads figures
     * @param near where he reads names as well
     * @param names where he may open names, at once or with a reason
     */
    record Reader(Scope figures, Scope near, Scope names) {

        private Map<String, List<Long>> roots() {
            return Map.of("roots", figures.ids(), "near", near.ids(), "names", names.ids());
        }
    }

    /** Open ones first, of them the one that closes first; then the closed, the last first. */
    List<CampaignHead> reached(Scope scope) {
        return jdbc.sql("SELECT c.* FROM campaign c WHERE " + REACHED + """
                         ORDER BY c.state = 'CLOSED', IF(c.state = 'OPEN', c.closes_at, NULL), c.closed_at DESC, c.id DESC""")
                .param("roots", scope.ids())
                .query((row, number) -> head(row, clock.getZone()))
                .list();
    }

    boolean isReached(CampaignId campaign, Scope scope) {
        return jdbc.sql("SELECT 1 FROM campaign c WHERE c.id = :campaign AND " + REACHED)
                .param("campaign", campaign.value())
                .param("roots", scope.ids())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @param unit null for the first of the scope */
    List<Node> around(CampaignId campaign, @Nullable UnitId unit, Reader reader) {
        var around = jdbc.sql(AROUND.formatted(unit == null ? FIRST : CHOSEN, NODE))
                .param("campaign", campaign.value())
                .params(reader.roots());
        return (unit == null ? around : around.param("unit", unit.value()))
                .query(Node::read)
                .list();
    }

    /** The unit itself, when it lies in the scope. */
    Optional<Node> find(CampaignId campaign, UnitId unit, Reader reader) {
        return jdbc.sql(NODE + " WHERE n.campaign_id = :campaign AND n.unit_id = :unit AND n.unit_id " + Scope.WITHIN)
                .param("campaign", campaign.value())
                .param("unit", unit.value())
                .params(reader.roots())
                .query(Node::read)
                .optional();
    }

    /** A unit of the scope, first, with those right below it; empty when it is out of the scope. */
    List<Node> level(CampaignId campaign, UnitId unit, Reader reader) {
        return jdbc.sql("""
                        %1$s JOIN (SELECT s.unit_id FROM campaign_node s
                                    WHERE s.campaign_id = :campaign AND s.unit_id = :unit AND s.unit_id %2$s
                                   UNION ALL
                                   SELECT c.unit_id FROM campaign_node c
                                    WHERE c.campaign_id = :campaign AND c.parent_id = :unit AND c.parent_id %2$s) x
                               ON x.unit_id = n.unit_id
                         WHERE n.campaign_id = :campaign
                         ORDER BY n.lft""".formatted(NODE, Scope.WITHIN))
                .param("campaign", campaign.value())
                .param("unit", unit.value())
                .params(reader.roots())
                .query(Node::read)
                .list();
    }

    /** Everything from the unit down, parents before children. */
    List<Node> subtree(CampaignId campaign, Node top, Reader reader) {
        return jdbc.sql(NODE + " WHERE n.campaign_id = :campaign AND n.lft BETWEEN :lft AND :rgt ORDER BY n.lft")
                .param("campaign", campaign.value())
                .param("lft", top.lft())
                .param("rgt", top.rgt())
                .params(reader.roots())
                .query(Node::read)
                .list();
    }

    List<TrendDay> trend(CampaignId campaign, UnitId unit) {
        return jdbc.sql("""
                        SELECT taken_on, eligible, under_way, done FROM campaign_snapshot
                         WHERE campaign_id = :campaign AND unit_id = :unit ORDER BY taken_on""")
                .param("campaign", campaign.value())
                .param("unit", unit.value())
                .query((row, number) -> new TrendDay(
                        row.getObject("taken_on", LocalDate.class),
                        row.getLong("eligible"),
                        row.getLong("under_way"),
                        row.getLong("done")))
                .list();
    }

    /** @param total how many there are in all */
    record Amended(Why.Amendment amendment, long total) {}

    List<Amended> amendments(CampaignId campaign, Node unit, @Nullable String region) {
        return jdbc.sql("""
                        SELECT a.kind, a.exclusion_from, a.exclusion_to, a.made_at, a.made_by_name, a.reason,
                               COUNT(*) OVER () AS total
                          FROM campaign_amendment a
                          JOIN campaign_node n ON n.campaign_id = a.campaign_id AND n.unit_id = a.unit_id
                          LEFT JOIN campaign_node t ON t.campaign_id = a.campaign_id AND t.unit_id = a.to_unit_id
                         WHERE a.campaign_id = :campaign
                           AND ((n.lft BETWEEN :lft AND :rgt AND (:region IS NULL OR n.region = :region))
                                OR (t.lft BETWEEN :lft AND :rgt AND (:region IS NULL OR t.region = :region)))
                         ORDER BY a.made_at DESC, a.id DESC LIMIT 20""")
                .param("campaign", campaign.value())
                .param("lft", unit.lft())
                .param("rgt", unit.rgt())
                .param("region", region)
                .query((row, number) -> new Amended(amendment(row, unit.close()), row.getLong("total")))
                .list();
    }

    private static Why.Amendment amendment(ResultSet row, boolean close) throws SQLException {
        return new Why.Amendment(
                Why.Kind.valueOf(row.getString("kind")),
                kind(row.getString("exclusion_from")),
                kind(row.getString("exclusion_to")),
                Utc.readPresent(row, "made_at"),
                row.getString("made_by_name"),
                close ? row.getString("reason") : null);
    }

    private static @Nullable StandingKind kind(@Nullable String name) {
        return name == null ? null : StandingKind.valueOf(name);
    }

    private static CampaignHead head(ResultSet row, ZoneId zone) throws SQLException {
        var end = Utc.read(row, "closes_at");
        var opens = day(Utc.readPresent(row, "opens_at"), zone);
        return new CampaignHead(
                new CampaignId(row.getLong("id")),
                row.getString("title"),
                CampaignState.valueOf(row.getString("state")),
                Objects.requireNonNullElse(row.getObject("list_on", LocalDate.class), opens),
                opens,
                end == null ? null : day(end.minusMillis(1), zone));
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }
}
