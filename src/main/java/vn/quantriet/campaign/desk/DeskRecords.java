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

    private final JdbcClient jdbc;

    DeskRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CampaignId add(CampaignDraft draft, ZoneId zone) {
        var key = new GeneratedKeyHolder();
        var directive = draft.directive();
        jdbc.sql("""
                        INSERT INTO campaign (kind, title, checked_questions, opens_at, closes_at, state, unit_id, led_by,
                          directive_number, directive_date, directive_body, list_on, marks_from)
                        VALUES ('CAMPAIGN', :title, :checked, :opens, :closes, 'DRAFT', :unit, :ledBy,
                          :number, :date, :body, :listOn, :marksFrom)""")
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
                .param("marksFrom", startOf(draft.marksFrom(), zone))
                .update(key, "id");
        var id = new CampaignId(Objects.requireNonNull(key.getKey()).longValue());
        addParts(id, draft);
        return id;
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
            for (var part : module.parts()) {
                jdbc.sql(
                                "INSERT INTO campaign_requirement (campaign_id, module, part) VALUES (:campaign, :module, :part)")
                        .param("campaign", id.value())
                        .param("module", module.module())
                        .param("part", part.name())
                        .update();
            }
        }
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

    /** The unit that runs an open campaign, whose row stays locked. */
    Optional<UnitId> lockOpen(CampaignId id) {
        return jdbc.sql(
                        "SELECT unit_id FROM campaign WHERE id = :campaign AND kind = 'CAMPAIGN' AND state = 'OPEN' FOR UPDATE")
                .param("campaign", id.value())
                .query((row, number) -> new UnitId(row.getLong(1)))
                .optional();
    }

    /** A draft, whose row stays locked. */
    Optional<CampaignDraft> lockDraft(CampaignId id, Clock clock) {
        var zone = clock.getZone();
        return jdbc.sql("SELECT * FROM campaign WHERE id = :campaign AND state = 'DRAFT' FOR UPDATE")
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
                        day(Utc.readPresent(row, "closes_at").minusMillis(1), zone),
                        dayOrNull(Utc.read(row, "marks_from"), zone),
                        row.getBoolean("checked_questions"),
                        modules(id),
                        units(id)))
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

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    private static @Nullable LocalDate dayOrNull(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : day(moment, zone);
    }
}
