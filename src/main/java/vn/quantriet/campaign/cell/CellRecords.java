package vn.quantriet.campaign.cell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.organisation.NameOrder;
import vn.quantriet.organisation.PersonToday;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.shared.Utc;

/** The list of one chi bộ as stored: what is asked, who is on it, what was reported of them. */
@Component
class CellRecords {

    private static final String CAMPAIGN = "c.id, c.title, c.state, c.checked_questions, c.opens_at, c.closes_at";

    private static final String CELL = "SELECT " + CAMPAIGN + ", n.lft, n.name"
            + " FROM campaign c JOIN campaign_node n ON n.campaign_id = c.id AND n.unit_id = :unit AND n.cell"
            + " WHERE c.id = :campaign AND c.kind = 'CAMPAIGN' AND c.state <> 'DRAFT' AND n.unit_id " + Scope.WITHIN;

    private static final String MODULES = """
            SELECT q.module, m.edition_hash, q.part
              FROM campaign_requirement q
              LEFT JOIN campaign_module m ON m.campaign_id = q.campaign_id AND m.module = q.module
             WHERE q.campaign_id = :campaign ORDER BY q.module = '', m.place""";

    static final String PEOPLE = """
            SELECT r.member_id, r.unit_id, r.exclusion, r.exclusion_note, r.state, r.completed_at, r.on_behalf, r.amended,
                   p.full_name, p.home_id, p.home_name,
                   (SELECT a.reason FROM campaign_amendment a
                     WHERE a.campaign_id = r.campaign_id AND a.member_id = r.member_id
                     ORDER BY a.id DESC LIMIT 1) AS amendment
              FROM campaign_roster r JOIN (%s) p ON p.member_id = r.member_id
             WHERE r.campaign_id = :campaign AND r.position = :position
             ORDER BY %s, r.member_id""".formatted(PersonToday.PEOPLE, NameOrder.by("p.sort_name"));

    static final String PARTS = """
            SELECT p.member_id, p.module, p.part, p.state, p.at, p.recorded_at, p.recorded_by, p.recorded_by_name, p.note,
                   FALSE AS make_up
              FROM campaign_roster r
              JOIN campaign_part p ON p.campaign_id = r.campaign_id AND p.member_id = r.member_id
             WHERE r.campaign_id = :campaign AND r.position = :position
            UNION ALL
            SELECT u.member_id, u.module, u.part, 'DONE', u.at, u.recorded_at, u.recorded_by, u.recorded_by_name, u.note,
                   TRUE
              FROM campaign_roster r
              JOIN campaign_make_up u ON u.campaign_id = r.campaign_id AND u.member_id = r.member_id
             WHERE r.campaign_id = :campaign AND r.position = :position""";

    private static final String FIGURES = "SELECT " + CAMPAIGN + """
            , n.unit_id, n.name, t.not_begun, t.under_way, t.done
              FROM campaign c
              JOIN campaign_node n ON n.campaign_id = c.id AND n.unit_id IN (:own) AND n.cell
              JOIN campaign_tally t ON t.campaign_id = c.id AND t.position = n.lft
             WHERE c.kind = 'CAMPAIGN' AND c.state = 'OPEN' AND n.unit_id %s
             ORDER BY c.closes_at, c.id, n.lft""".formatted(Scope.WITHIN);

    private final JdbcClient jdbc;
    private final Editions editions;

    CellRecords(JdbcClient jdbc, Editions editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    /** @param position where its people stand in the list */
    record Cell(Campaign campaign, String name, int position) {

        /** Whether its figures are frozen. */
        boolean isClosed() {
            return campaign.state() == CampaignState.CLOSED;
        }
    }

    Optional<Cell> find(CampaignId campaign, UnitId unit, Scope scope) {
        return jdbc.sql(CELL)
                .param("campaign", campaign.value())
                .param("unit", unit.value())
                .param("roots", scope.ids())
                .query((row, number) -> new Cell(campaign(row), row.getString("name"), row.getInt("lft")))
                .optional();
    }

    List<CellModule> modules(CampaignId campaign) {
        var modules = new LinkedHashMap<String, CellModule>();
        jdbc.sql(MODULES).param("campaign", campaign.value()).query(row -> {
            var module = row.getString("module");
            var edition = row.getString("edition_hash");
            modules.computeIfAbsent(
                            module, name -> new CellModule(name, title(name, edition), EnumSet.noneOf(Part.class)))
                    .parts()
                    .add(Part.valueOf(row.getString("part")));
        });
        return List.copyOf(modules.values());
    }

    private String title(String module, @Nullable String edition) {
        return Optional.ofNullable(edition)
                .flatMap(hash -> editions.find(new EditionHash(hash)))
                .or(() -> editions.current(module))
                .map(Edition::shortTitle)
                .orElse(module);
    }

    List<CellPerson> people(CampaignId campaign, int position, LocalDate today) {
        return jdbc.sql(PEOPLE)
                .param("campaign", campaign.value())
                .param("position", position)
                .param("today", today)
                .query(CellRecords::person)
                .list();
    }

    List<CellPart> parts(CampaignId campaign, int position) {
        return jdbc.sql(PARTS)
                .param("campaign", campaign.value())
                .param("position", position)
                .query(CellRecords::part)
                .list();
    }

    /** Of the roots themselves, not of what is below them. */
    List<CellFigures> figures(Scope own) {
        return jdbc.sql(FIGURES)
                .param("own", own.ids())
                .param("roots", own.ids())
                .query((row, number) -> new CellFigures(
                        campaign(row),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("name"),
                        row.getInt("not_begun"),
                        row.getInt("under_way"),
                        row.getInt("done")))
                .list();
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                new CampaignId(row.getLong("id")),
                row.getString("title"),
                CampaignState.valueOf(row.getString("state")),
                row.getBoolean("checked_questions"),
                Utc.readPresent(row, "opens_at"),
                Utc.read(row, "closes_at"));
    }

    private static CellPerson person(ResultSet row, int number) throws SQLException {
        var exclusion = row.getString("exclusion");
        var home = row.getLong("home_id");
        return new CellPerson(
                new MemberId(row.getLong("member_id")),
                row.getString("full_name"),
                exclusion == null ? null : StandingKind.valueOf(exclusion),
                row.getString("exclusion_note"),
                PartState.valueOf(row.getString("state")),
                Utc.read(row, "completed_at"),
                row.getBoolean("on_behalf"),
                amendment(row),
                home != row.getLong("unit_id"),
                row.getString("home_name"),
                List.of());
    }

    private static @Nullable String amendment(ResultSet row) throws SQLException {
        var reason = row.getString("amendment");
        return row.getBoolean("amended") ? reason == null ? "" : reason : null;
    }

    private static CellPart part(ResultSet row, int number) throws SQLException {
        var recorder = row.getObject("recorded_by", Long.class);
        return new CellPart(
                new MemberId(row.getLong("member_id")),
                row.getString("module"),
                Part.valueOf(row.getString("part")),
                PartState.valueOf(row.getString("state")),
                Utc.readPresent(row, "at"),
                Utc.readPresent(row, "recorded_at"),
                recorder == null ? null : new MemberId(recorder),
                row.getString("recorded_by_name"),
                row.getString("note"),
                row.getBoolean("make_up"));
    }
}
