package vn.quantriet.campaign.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.shared.Utc;

/** One member's rows of lists, and his parts, as stored. */
@Component
class OwnStudyRecords {

    private static final String CAMPAIGNS = """
            SELECT c.id, c.title, c.state, c.checked_questions, c.opens_at, c.closes_at, n.name AS unit_name,
                   r.exclusion, r.exclusion_note, r.state AS progress, r.completed_at, r.on_behalf, r.amended
              FROM campaign_roster r
              JOIN campaign c ON c.id = r.campaign_id AND c.kind = 'CAMPAIGN' AND c.state <> 'DRAFT'
              JOIN campaign_node n ON n.campaign_id = c.id AND n.unit_id = r.unit_id
             WHERE r.member_id = :member AND (c.state = 'OPEN' OR NOT :open)
             ORDER BY c.state = 'CLOSED', IF(c.state = 'CLOSED', NULL, c.closes_at), c.closes_at DESC, c.id""";

    private static final String MODULES = """
            SELECT q.campaign_id, q.module, q.part, m.edition_hash AS asked_edition,
                   COALESCE(p.state, 'NOT_BEGUN') AS state, p.edition_hash, p.at, p.recorded_at, p.recorded_by_name, p.note
              FROM campaign_requirement q
              LEFT JOIN campaign_module m ON m.campaign_id = q.campaign_id AND m.module = q.module
              LEFT JOIN campaign_part p ON p.campaign_id = q.campaign_id AND p.member_id = :member
                                       AND p.module = q.module AND p.part = q.part
             WHERE q.campaign_id IN (:campaigns)
             ORDER BY q.campaign_id, q.module = '', m.place, FIELD(q.part, 'READ', 'QUIZ')""";

    private static final String MAKE_UPS = """
            SELECT u.campaign_id, u.module, u.part, NULL AS edition_hash, u.at, u.recorded_at, u.recorded_by_name, u.note
              FROM campaign_roster r
              JOIN campaign_make_up u ON u.campaign_id = r.campaign_id AND u.member_id = r.member_id
             WHERE r.member_id = :member""";

    private static final String MISSED = """
            SELECT c.title FROM campaign_node n
              JOIN campaign c ON c.id = n.campaign_id AND c.kind = 'CAMPAIGN' AND c.state = 'OPEN'
                             AND c.opens_at <= :now AND (c.closes_at IS NULL OR c.closes_at > :now)
              LEFT JOIN campaign_roster r ON r.campaign_id = c.id AND r.member_id = :member
             WHERE n.unit_id = :home AND n.cell AND r.member_id IS NULL
             ORDER BY c.closes_at, c.id""";

    private final JdbcClient jdbc;
    private final Editions editions;

    OwnStudyRecords(JdbcClient jdbc, Editions editions) {
        this.jdbc = jdbc;
        this.editions = editions;
    }

    /** Names a part of a module of a campaign. */
    record PartKey(CampaignId campaign, String module, Part part) {}

    /** A row of a list, before its modules are known. */
    record Row(OwnCampaign own) {

        Campaign campaign() {
            return own.campaign();
        }

        OwnCampaign with(List<OwnModule> modules) {
            return new OwnCampaign(
                    own.campaign(),
                    own.unitName(),
                    own.exclusion(),
                    own.exclusionNote(),
                    own.state(),
                    own.completedAt(),
                    own.onBehalf(),
                    own.amended(),
                    modules);
        }
    }

    List<Row> campaigns(MemberId member, boolean open) {
        return jdbc.sql(CAMPAIGNS)
                .param("member", member.value())
                .param("open", open)
                .query(OwnStudyRecords::row)
                .list();
    }

    Map<CampaignId, List<OwnModule>> modules(
            MemberId member, Collection<CampaignId> campaigns, Map<PartKey, OwnPart.Shown> makeUps) {
        var modules = new HashMap<CampaignId, Map<String, OwnModule>>();
        jdbc.sql(MODULES)
                .param("member", member.value())
                .param("campaigns", campaigns.stream().map(CampaignId::value).toList())
                .query(row -> {
                    var campaign = new CampaignId(row.getLong("campaign_id"));
                    var name = row.getString("module");
                    var edition = row.getString("asked_edition");
                    modules.computeIfAbsent(campaign, any -> new LinkedHashMap<>())
                            .computeIfAbsent(name, any -> new OwnModule(name, title(name, edition), new ArrayList<>()))
                            .parts()
                            .add(part(row, campaign, name, makeUps));
                });
        var lists = new HashMap<CampaignId, List<OwnModule>>();
        modules.forEach((campaign, byName) -> lists.put(campaign, List.copyOf(byName.values())));
        return lists;
    }

    /** Empty for what is asked once. */
    private String title(String module, @Nullable String edition) {
        return Optional.ofNullable(edition)
                .flatMap(hash -> editions.find(new EditionHash(hash)))
                .or(() -> editions.current(module))
                .map(Edition::shortTitle)
                .orElse(module);
    }

    Map<PartKey, OwnPart.Shown> makeUps(MemberId member) {
        var found = new HashMap<PartKey, OwnPart.Shown>();
        jdbc.sql(MAKE_UPS).param("member", member.value()).query(row -> {
            found.put(
                    new PartKey(
                            new CampaignId(row.getLong("campaign_id")),
                            row.getString("module"),
                            Part.valueOf(row.getString("part"))),
                    shown(row));
        });
        return found;
    }

    List<String> missed(MemberId member, UnitId home, Instant now) {
        return jdbc.sql(MISSED)
                .param("member", member.value())
                .param("home", home.value())
                .param("now", Utc.of(now))
                .query(String.class)
                .list();
    }

    private static OwnPart part(ResultSet row, CampaignId campaign, String module, Map<PartKey, OwnPart.Shown> makeUps)
            throws SQLException {
        var part = Part.valueOf(row.getString("part"));
        return new OwnPart(
                part,
                PartState.valueOf(row.getString("state")),
                row.getString("recorded_at") == null ? null : shown(row),
                makeUps.get(new PartKey(campaign, module, part)));
    }

    private static OwnPart.Shown shown(ResultSet row) throws SQLException {
        var edition = row.getString("edition_hash");
        return new OwnPart.Shown(
                edition == null ? null : new EditionHash(edition),
                Utc.readPresent(row, "at"),
                Utc.readPresent(row, "recorded_at"),
                row.getString("recorded_by_name"),
                row.getString("note"));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var campaign = new Campaign(
                new CampaignId(row.getLong("id")),
                row.getString("title"),
                CampaignState.valueOf(row.getString("state")),
                row.getBoolean("checked_questions"),
                Utc.readPresent(row, "opens_at"),
                Utc.read(row, "closes_at"));
        return new Row(new OwnCampaign(
                campaign,
                row.getString("unit_name"),
                exclusion(row),
                row.getString("exclusion_note"),
                PartState.valueOf(row.getString("progress")),
                Utc.read(row, "completed_at"),
                row.getBoolean("on_behalf"),
                row.getBoolean("amended"),
                List.of()));
    }

    private static @Nullable StandingKind exclusion(ResultSet row) throws SQLException {
        var exclusion = row.getString("exclusion");
        return exclusion == null ? null : StandingKind.valueOf(exclusion);
    }
}
