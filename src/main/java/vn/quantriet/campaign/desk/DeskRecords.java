package vn.quantriet.campaign.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.desk.CampaignDraft.Directive;
import vn.quantriet.campaign.desk.CampaignDraft.ModuleChoice;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.shared.Utc;

/** Campaigns as their leaders edit them. */
@Component
class DeskRecords {

    /** Stands where no edition is fixed yet. */
    private static final String NOT_YET = "0".repeat(64);

    static final int LONGEST_LED_BY = 200;

    private final JdbcClient jdbc;

    DeskRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CampaignId add(CampaignDraft draft, ZoneId zone) {
        var key = new GeneratedKeyHolder();
        bound(draft, zone, """
                        INSERT INTO campaign (kind, title, checked_questions, opens_at, closes_at, state, unit_id, led_by,
                          directive_number, directive_date, directive_body, list_on, marks_from)
                        VALUES ('CAMPAIGN', :title, :checked, :opens, :closes, 'DRAFT', :unit, :ledBy,
                          :number, :date, :body, :listOn, :marksFrom)""").update(key, "id");
        var id = new CampaignId(Objects.requireNonNull(key.getKey()).longValue());
        addParts(id, draft);
        return id;
    }

    void change(CampaignId id, CampaignDraft draft, ZoneId zone) {
        bound(draft, zone, """
                        UPDATE campaign SET title = :title, checked_questions = :checked, opens_at = :opens,
                          closes_at = :closes, unit_id = :unit, led_by = :ledBy, directive_number = :number,
                          directive_date = :date, directive_body = :body, list_on = :listOn, marks_from = :marksFrom,
                          version = version + 1
                         WHERE id = :campaign""").param("campaign", id.value()).update();
        remove(id, List.of("campaign_unit", "campaign_module", "campaign_requirement"));
        addParts(id, draft);
        jdbc.sql("""
                        DELETE FROM campaign_setting WHERE campaign_id = :campaign AND module <> '' AND module NOT IN
                          (SELECT module FROM campaign_module WHERE campaign_id = :campaign)""").param("campaign", id.value()).update();
    }

    void delete(CampaignId id) {
        remove(id, List.of("campaign_unit", "campaign_module", "campaign_requirement", "campaign_setting"));
        jdbc.sql("DELETE FROM campaign WHERE id = :campaign AND state = 'DRAFT'")
                .param("campaign", id.value())
                .update();
    }

    private void remove(CampaignId id, List<String> tables) {
        for (var table : tables) {
            jdbc.sql("DELETE FROM " + table + " WHERE campaign_id = :campaign")
                    .param("campaign", id.value())
                    .update();
        }
    }

    private JdbcClient.StatementSpec bound(CampaignDraft draft, ZoneId zone, String sql) {
        var directive = draft.directive();
        return jdbc.sql(sql)
                .param("title", draft.title().strip())
                .param("checked", draft.checkedQuestions())
                .param("opens", startOf(draft.opensOn(), zone))
                .param("closes", startOf(draft.lastDay().plusDays(1), zone))
                .param("unit", draft.unit().value())
                .param("ledBy", draft.ledBy())
                .param("number", directive == null ? null : directive.number())
                .param("date", directive == null ? null : directive.date())
                .param("body", directive == null ? null : directive.body())
                .param("listOn", draft.listOn())
                .param("marksFrom", startOf(draft.marksFrom(), zone));
    }

    private void addParts(CampaignId id, CampaignDraft draft) {
        for (var unit : draft.units()) {
            jdbc.sql("INSERT INTO campaign_unit (campaign_id, unit_id) VALUES (:campaign, :unit)")
                    .param("campaign", id.value())
                    .param("unit", unit.value())
                    .update();
        }
        var place = 1;
        for (var module : draft.modules()) {
            jdbc.sql("""
                            INSERT INTO campaign_module (campaign_id, module, edition_hash, place)
                            VALUES (:campaign, :module, :edition, :place)""")
                    .param("campaign", id.value())
                    .param("module", module.module())
                    .param("edition", NOT_YET)
                    .param("place", place++)
                    .update();
            module.parts().forEach(part -> ask(id, module.module(), part));
        }
        if (draft.session()) {
            ask(id, "", Part.SESSION);
        }
    }

    private void ask(CampaignId id, String module, Part part) {
        jdbc.sql("INSERT INTO campaign_requirement (campaign_id, module, part) VALUES (:campaign, :module, :part)")
                .param("campaign", id.value())
                .param("module", module)
                .param("part", part.name())
                .update();
    }

    void pin(CampaignId id, String module, EditionHash edition) {
        jdbc.sql(
                        "UPDATE campaign_module SET edition_hash = :edition WHERE campaign_id = :campaign AND module = :module")
                .param("campaign", id.value())
                .param("module", module)
                .param("edition", edition.value())
                .update();
    }

    void opened(CampaignId id, Instant now) {
        jdbc.sql("UPDATE campaign SET state = 'OPEN', locked_at = :now, version = version + 1 WHERE id = :campaign")
                .param("campaign", id.value())
                .param("now", Utc.of(now))
                .update();
    }

    void closed(CampaignId id, Instant now) {
        jdbc.sql("UPDATE campaign SET state = 'CLOSED', closed_at = :now, version = version + 1 WHERE id = :campaign")
                .param("campaign", id.value())
                .param("now", Utc.of(now))
                .update();
    }

    void extend(CampaignId id, LocalDate lastDay, ZoneId zone) {
        jdbc.sql("UPDATE campaign SET closes_at = :closes, version = version + 1 WHERE id = :campaign")
                .param("campaign", id.value())
                .param("closes", startOf(lastDay.plusDays(1), zone))
                .update();
    }

    void leadBy(CampaignId id, String ledBy) {
        jdbc.sql("UPDATE campaign SET led_by = :ledBy, version = version + 1 WHERE id = :campaign")
                .param("campaign", id.value())
                .param("ledBy", ledBy.isEmpty() ? null : ledBy)
                .update();
    }

    /** How many on the locked list are not excluded. */
    int eligible(CampaignId id) {
        return jdbc.sql("SELECT COUNT(*) FROM campaign_roster WHERE campaign_id = :campaign AND exclusion IS NULL")
                .param("campaign", id.value())
                .query(Integer.class)
                .single();
    }

    /** A draft as it stands. */
    Optional<CampaignDraft> draft(CampaignId id, Clock clock) {
        var zone = clock.getZone();
        return jdbc.sql("""
                        SELECT c.*, EXISTS (SELECT 1 FROM campaign_requirement q
                                             WHERE q.campaign_id = c.id AND q.part = 'SESSION') AS session
                          FROM campaign c WHERE c.id = :campaign AND c.state = 'DRAFT'""")
                .param("campaign", id.value())
                .query((row, number) -> new CampaignDraft(
                        row.getString("title"),
                        directive(
                                row.getString("directive_number"),
                                row.getObject("directive_date", LocalDate.class),
                                row.getString("directive_body")),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("led_by"),
                        row.getObject("list_on", LocalDate.class),
                        day(Utc.readPresent(row, "opens_at"), zone),
                        lastDay(Utc.readPresent(row, "closes_at"), zone),
                        dayOrNull(Utc.read(row, "marks_from"), zone),
                        row.getBoolean("checked_questions"),
                        modules(id),
                        units(id),
                        row.getBoolean("session")))
                .optional();
    }

    private List<ModuleChoice> modules(CampaignId id) {
        var modules = new LinkedHashMap<String, Set<Part>>();
        jdbc.sql("""
                        SELECT m.module, q.part FROM campaign_module m
                          LEFT JOIN campaign_requirement q ON q.campaign_id = m.campaign_id AND q.module = m.module
                         WHERE m.campaign_id = :campaign ORDER BY m.place""").param("campaign", id.value()).query(row -> {
            var parts = modules.computeIfAbsent(row.getString("module"), module -> EnumSet.noneOf(Part.class));
            if (row.getString("part") != null) {
                parts.add(Part.valueOf(row.getString("part")));
            }
        });
        return modules.entrySet().stream()
                .map(module -> new ModuleChoice(module.getKey(), module.getValue()))
                .toList();
    }

    private Set<UnitId> units(CampaignId id) {
        return new HashSet<>(jdbc.sql("SELECT unit_id FROM campaign_unit WHERE campaign_id = :campaign")
                .param("campaign", id.value())
                .query((row, number) -> new UnitId(row.getLong(1)))
                .list());
    }

    private static @Nullable Directive directive(
            @Nullable String number, @Nullable LocalDate date, @Nullable String body) {
        return number == null || date == null || body == null ? null : new Directive(number, date, body);
    }

    private static java.time.@Nullable LocalDateTime startOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : Utc.of(day.atStartOfDay(zone).toInstant());
    }

    /** The last day of a window that ends at that moment. */
    static LocalDate lastDay(Instant closesAt, ZoneId zone) {
        return day(closesAt.minusMillis(1), zone);
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    private static @Nullable LocalDate dayOrNull(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : day(moment, zone);
    }
}
