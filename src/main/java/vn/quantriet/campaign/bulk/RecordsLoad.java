package vn.quantriet.campaign.bulk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.completion.Recount;
import vn.quantriet.campaign.completion.Roster;
import vn.quantriet.campaign.completion.Snapshots;
import vn.quantriet.shared.Utc;

/** Writes what is filled in bulk. */
@Component
class RecordsLoad implements CampaignLoad {

    private static final int ROWS_AT_ONCE = 4_000;

    private static final String ADD_PART = """
            INSERT INTO campaign_part
              (campaign_id, member_id, module, part, state, edition_hash, at, recorded_at, recorded_by, recorded_by_name, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /**
     * Numbers that look drawn and are the same again come from checksums. A chi bộ meets on one evening; those that are done
     * have all parts from it, about two of five others the first.
     */
    private static final String STUDIED_TOGETHER = """
            INSERT INTO campaign_part
              (campaign_id, member_id, module, part, state, edition_hash, at, recorded_at, recorded_by_name, note)
            SELECT x.campaign_id, x.member_id, q.module, q.part, 'DONE', m.edition_hash, x.at, x.at, :by, :note
              FROM (SELECT r.campaign_id, r.member_id,
                           CRC32(r.member_id) % 100 < LEAST(100, :done - 40 + CRC32(CONCAT('u', r.unit_id)) % 81) AS done,
                           CRC32(CONCAT('m', r.member_id)) % 100 < 42 AS begun,
                           :start + INTERVAL CRC32(r.unit_id) % :days DAY + INTERVAL 600 + CRC32(r.unit_id) % 60 MINUTE AS at
                      FROM campaign_roster r
                     WHERE r.campaign_id = :campaign AND r.member_id > :after AND r.exclusion IS NULL) x
              JOIN campaign_requirement q ON q.campaign_id = x.campaign_id
              JOIN campaign_module m ON m.campaign_id = q.campaign_id AND m.module = q.module
             WHERE x.done OR (x.begun AND m.place = 1 AND q.part = :first)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Roster roster;
    private final Recount recount;
    private final Snapshots snapshots;
    private final Clock clock;

    RecordsLoad(
            JdbcClient jdbc, JdbcTemplate batches, Roster roster, Recount recount, Snapshots snapshots, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.roster = roster;
        this.recount = recount;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Override
    public CampaignId open(CampaignLine line) {
        var id = insert(line);
        jdbc.sql("INSERT INTO campaign_unit (campaign_id, unit_id) VALUES (:campaign, :unit)")
                .param("campaign", id.value())
                .param("unit", line.unit().value())
                .update();
        var place = 1;
        for (var module : line.modules()) {
            ask(id, module, place++);
        }
        roster.lock(id, line.unit(), Set.of(line.unit()), line.listOn());
        return id;
    }

    private CampaignId insert(CampaignLine line) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO campaign (kind, title, checked_questions, opens_at, closes_at, state, unit_id, led_by,
                          directive_number, directive_date, directive_body, list_on, locked_at, version)
                        VALUES ('CAMPAIGN', :title, TRUE, :opens, :closes, 'OPEN', :unit, :ledBy,
                          :number, :date, :body, :listOn, :lockedAt, 1)""")
                .param("title", line.title())
                .param("opens", startOf(line.opensOn()))
                .param("closes", startOf(line.lastDay().plusDays(1)))
                .param("unit", line.unit().value())
                .param("ledBy", line.ledBy())
                .param("number", line.directive().number())
                .param("date", line.directive().date())
                .param("body", line.directive().body())
                .param("listOn", line.listOn())
                .param("lockedAt", Utc.of(line.lockedAt()))
                .update(key, "id");
        return new CampaignId(Objects.requireNonNull(key.getKey()).longValue());
    }

    private void ask(CampaignId id, CampaignLine.Module module, int place) {
        jdbc.sql(
                        "INSERT INTO campaign_module (campaign_id, module, edition_hash, place) VALUES (:c, :m, :edition, :place)")
                .param("c", id.value())
                .param("m", module.module())
                .param("edition", module.edition().value())
                .param("place", place)
                .update();
        for (var part : module.parts()) {
            jdbc.sql("INSERT INTO campaign_requirement (campaign_id, module, part) VALUES (:c, :m, :part)")
                    .param("c", id.value())
                    .param("m", module.module())
                    .param("part", part.name())
                    .update();
        }
    }

    private LocalDateTime startOf(LocalDate day) {
        return Utc.of(day.atStartOfDay(clock.getZone()).toInstant());
    }

    @Override
    public List<ListedLine> listed(CampaignId campaign, int most) {
        return jdbc.sql("""
                        SELECT r.member_id, r.unit_id, n.region, r.exclusion IS NULL AS eligible
                          FROM campaign_roster r
                          JOIN campaign_node n ON n.campaign_id = r.campaign_id AND n.unit_id = r.unit_id
                         WHERE r.campaign_id = :campaign ORDER BY r.member_id LIMIT :most""")
                .param("campaign", campaign.value())
                .param("most", most)
                .query((row, number) -> new ListedLine(
                        new MemberId(row.getLong("member_id")),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("region"),
                        row.getBoolean("eligible")))
                .list();
    }

    @Override
    public void add(CampaignId campaign, List<PartLine> parts) {
        batches.batchUpdate(ADD_PART, parts, ROWS_AT_ONCE, (statement, line) -> {
            var recorder = line.recordedBy();
            statement.setLong(1, campaign.value());
            statement.setLong(2, line.member().value());
            statement.setString(3, line.module());
            statement.setString(4, line.part().name());
            statement.setString(5, line.state().name());
            statement.setString(6, line.edition().value());
            statement.setObject(7, Utc.of(line.at()));
            statement.setObject(8, Utc.of(line.at()));
            statement.setObject(9, recorder == null ? null : recorder.member().value());
            statement.setString(10, recorder == null ? null : recorder.name());
            statement.setString(11, line.note());
        });
    }

    @Override
    public void addStudiedTogether(
            CampaignId campaign, MemberId after, int days, int donePercent, String by, String note) {
        var start = jdbc.sql("SELECT opens_at FROM campaign WHERE id = :campaign")
                .param("campaign", campaign.value())
                .query(LocalDateTime.class)
                .single();
        var first = jdbc.sql("""
                        SELECT MAX(q.part) FROM campaign_requirement q
                          JOIN campaign_module m ON m.campaign_id = q.campaign_id AND m.module = q.module AND m.place = 1
                         WHERE q.campaign_id = :campaign""")
                .param("campaign", campaign.value())
                .query(String.class)
                .single();
        jdbc.sql(STUDIED_TOGETHER)
                .param("campaign", campaign.value())
                .param("after", after.value())
                .param("start", start)
                .param("first", first)
                .param("days", Math.max(1, days))
                .param("done", donePercent)
                .param("by", by)
                .param("note", note)
                .update();
    }

    @Override
    public void count(CampaignId campaign, LocalDate lastDrawn) {
        recount.count(campaign);
        snapshots.takeUntil(campaign, lastDrawn);
    }

    @Override
    public void close(CampaignId campaign, Instant at) {
        jdbc.sql("UPDATE campaign SET state = 'CLOSED', closed_at = :at, version = version + 1 WHERE id = :campaign")
                .param("campaign", campaign.value())
                .param("at", Utc.of(at))
                .update();
    }
}
