package vn.quantriet.campaign.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.organisation.OnList;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.organisation.UnitFound;
import vn.quantriet.shared.Utc;

/** The queries over campaigns of a scope, and over whom they would count. */
@Component
class PlanRecords {

    private static final String ROW = """
            SELECT c.id, c.title, c.state, c.checked_questions, c.opens_at, c.closes_at, c.led_by, c.list_on,
                   u.name AS unit_name, COALESCE(t.on_list, 0) AS on_list, COALESCE(t.eligible, 0) AS eligible,
                   COALESCE(t.done, 0) AS done
              FROM campaign c
              JOIN unit u ON u.id = c.unit_id
              LEFT JOIN (SELECT campaign_id, SUM(not_begun + under_way + done) AS eligible, SUM(done) AS done,
                                SUM(not_begun + under_way + done + suspended + exempt + elsewhere + abroad + other) AS on_list
                           FROM campaign_tally GROUP BY campaign_id) t ON t.campaign_id = c.id
             WHERE c.kind = 'CAMPAIGN' AND c.unit_id %s %s
             ORDER BY FIELD(c.state, 'OPEN', 'DRAFT', 'CLOSED'), c.closes_at DESC, c.id DESC""";

    /** Over the tree of that day, as {@link vn.quantriet.campaign.completion.Roster} locks it. */
    private static final String PREVIEW = """
            WITH RECURSIVE of_day AS (SELECT x.unit_id, x.parent_id, x.cell FROM (%s) x),
            below AS (SELECT unit_id, cell FROM of_day WHERE unit_id IN (:units)
                      UNION
                      SELECT o.unit_id, o.cell FROM of_day o JOIN below b ON o.parent_id = b.unit_id)
            SELECT l.exclusion, COUNT(*) AS people
              FROM (%s) l JOIN below b ON b.unit_id = l.unit_id AND b.cell
             GROUP BY l.exclusion""".formatted(OnList.UNITS, OnList.MEMBERS);

    private static final String UNIT = """
            SELECT u.id, u.name, p.name AS parent FROM unit u LEFT JOIN unit p ON p.id = u.parent_id
             WHERE u.id %s """.formatted(Scope.WITHIN);

    private static final int MOST_UNITS = 50;

    private final JdbcClient jdbc;

    PlanRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlanRow> list(Scope scope) {
        return jdbc.sql(ROW.formatted(Scope.WITHIN, ""))
                .param("roots", scope.ids())
                .query(PlanRecords::row)
                .list();
    }

    Optional<PlanRow> one(CampaignId id, Scope scope) {
        return jdbc.sql(ROW.formatted(Scope.WITHIN, "AND c.id = :campaign"))
                .param("roots", scope.ids())
                .param("campaign", id.value())
                .query(PlanRecords::row)
                .optional();
    }

    Preview preview(Set<UnitId> units, LocalDate day) {
        var excluded = new EnumMap<StandingKind, Long>(StandingKind.class);
        var lines = jdbc.sql(PREVIEW)
                .param("units", units.stream().map(UnitId::value).toList())
                .param("day", day)
                .query((row, number) -> {
                    var reason = row.getString("exclusion");
                    if (reason != null) {
                        excluded.put(StandingKind.valueOf(reason), row.getLong("people"));
                    }
                    return row.getLong("people");
                })
                .list();
        return new Preview(lines.stream().mapToLong(Long::longValue).sum(), excluded);
    }

    List<UnitFound> units(String folded, Scope scope, LocalDate today) {
        return jdbc.sql(UNIT + """
                         AND u.valid_from <= :today AND u.valid_until > :today AND INSTR(u.folded_name, :text) > 0
                         ORDER BY (SELECT COUNT(*) FROM unit_ancestor a WHERE a.unit_id = u.id), u.sort_order, u.id
                         LIMIT :limit""")
                .param("roots", scope.ids())
                .param("today", today)
                .param("text", folded)
                .param("limit", MOST_UNITS)
                .query(PlanRecords::unit)
                .list();
    }

    List<UnitFound> units(Set<UnitId> units, Scope scope) {
        return jdbc.sql(UNIT + " AND u.id IN (:units)")
                .param("roots", scope.ids())
                .param("units", units.stream().map(UnitId::value).toList())
                .query(PlanRecords::unit)
                .list();
    }

    private static UnitFound unit(ResultSet row, int number) throws SQLException {
        return new UnitFound(new UnitId(row.getLong("id")), row.getString("name"), row.getString("parent"));
    }

    private static PlanRow row(ResultSet row, int number) throws SQLException {
        return new PlanRow(
                new Campaign(
                        new CampaignId(row.getLong("id")),
                        row.getString("title"),
                        CampaignState.valueOf(row.getString("state")),
                        row.getBoolean("checked_questions"),
                        Utc.readPresent(row, "opens_at"),
                        Utc.read(row, "closes_at")),
                row.getString("unit_name"),
                row.getString("led_by"),
                row.getObject("list_on", LocalDate.class),
                row.getLong("on_list"),
                row.getLong("eligible"),
                row.getLong("done"));
    }
}
