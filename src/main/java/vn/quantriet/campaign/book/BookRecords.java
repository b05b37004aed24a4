package vn.quantriet.campaign.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.rules.RuleDocument;
import vn.quantriet.shared.Utc;

/** Campaigns as stored, for one reader. */
@Component
class BookRecords {

    private static final String ROW = """
            SELECT c.*, t.name AS unit_name, r.member_id IS NOT NULL AS listed, r.exclusion,
                   (SELECT COUNT(*) FROM campaign_module m WHERE m.campaign_id = c.id) AS modules,
                   EXISTS (SELECT 1 FROM campaign_requirement q
                            WHERE q.campaign_id = c.id AND q.part = 'SESSION') AS session
              FROM campaign c
              JOIN campaign_node t ON t.campaign_id = c.id AND t.unit_id = c.unit_id
              LEFT JOIN campaign_roster r ON r.campaign_id = c.id AND r.member_id = :member
             WHERE c.kind = 'CAMPAIGN' AND c.state <> 'DRAFT' %%s
               AND (r.member_id IS NOT NULL
                    OR EXISTS (SELECT 1 FROM campaign_node n WHERE n.campaign_id = c.id AND n.unit_id %s))
             ORDER BY c.state DESC, IF(c.state = 'OPEN', c.closes_at, NULL), c.closes_at DESC, c.id""".formatted(Scope.WITHIN);

    private static final long NOBODY = -1;

    private final JdbcClient jdbc;

    BookRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param figures where he sees figures */
    record Reader(@Nullable MemberId member, Scope figures) {}

    record Stored(
            Campaign campaign,
            UnitId unit,
            String unitName,
            @Nullable String ledBy,
            @Nullable RuleDocument directive,
            LocalDate listOn,
            @Nullable Instant marksFrom,
            @Nullable Instant closedAt,
            int modules,
            boolean session,
            boolean listed,
            @Nullable StandingKind exclusion) {}

    record Module(String module, EditionHash edition, List<String> parts) {}

    List<CampaignCard> list(Reader reader) {
        return bound(ROW.formatted(""), reader).query(BookRecords::stored).list().stream()
                .map(stored -> new CampaignCard(
                        stored.campaign(), stored.unitName(), stored.listOn(), stored.modules(), stored.listed()))
                .toList();
    }

    Optional<Stored> open(CampaignId id, Reader reader) {
        return bound(ROW.formatted("AND c.id = :campaign"), reader)
                .param("campaign", id.value())
                .query(BookRecords::stored)
                .optional();
    }

    List<Module> modules(CampaignId id) {
        var modules = new LinkedHashMap<String, Module>();
        jdbc.sql("""
                        SELECT m.module, m.edition_hash, q.part FROM campaign_module m
                          JOIN campaign_requirement q ON q.campaign_id = m.campaign_id AND q.module = m.module
                         WHERE m.campaign_id = :campaign ORDER BY m.place, q.part DESC""").param("campaign", id.value()).query(row -> {
            var hash = new EditionHash(row.getString("edition_hash"));
            modules.computeIfAbsent(row.getString("module"), module -> new Module(module, hash, new ArrayList<>()))
                    .parts()
                    .add(row.getString("part"));
        });
        return List.copyOf(modules.values());
    }

    private JdbcClient.StatementSpec bound(String sql, Reader reader) {
        var member = reader.member();
        return jdbc.sql(sql)
                .param("member", member == null ? NOBODY : member.value())
                .param("roots", reader.figures().ids());
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        var exclusion = row.getString("exclusion");
        return new Stored(
                new Campaign(
                        new CampaignId(row.getLong("id")),
                        row.getString("title"),
                        CampaignState.valueOf(row.getString("state")),
                        row.getBoolean("checked_questions"),
                        Utc.readPresent(row, "opens_at"),
                        Utc.read(row, "closes_at")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getString("led_by"),
                directive(row),
                row.getObject("list_on", LocalDate.class),
                Utc.read(row, "marks_from"),
                Utc.read(row, "closed_at"),
                row.getInt("modules"),
                row.getBoolean("session"),
                row.getBoolean("listed"),
                exclusion == null ? null : StandingKind.valueOf(exclusion));
    }

    private static @Nullable RuleDocument directive(ResultSet row) throws SQLException {
        var number = row.getString("directive_number");
        return number == null
                ? null
                : new RuleDocument(
                        number, row.getObject("directive_date", LocalDate.class), row.getString("directive_body"));
    }
}
