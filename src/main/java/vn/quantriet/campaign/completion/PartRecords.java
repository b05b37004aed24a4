package vn.quantriet.campaign.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.shared.Utc;

/** Parts and rows of the list as stored, of one member at a time. */
@Component
class PartRecords {

    private static final String DUTIES = """
            SELECT c.id, c.marks_from, c.closes_at, q.module, q.part, m.edition_hash, COALESCE(p.state, 'NOT_BEGUN') AS state
              FROM campaign_roster r
              JOIN campaign c ON c.id = r.campaign_id AND c.state = 'OPEN' AND c.opens_at <= :now
              JOIN campaign_requirement q ON q.campaign_id = c.id AND q.module = :module
              LEFT JOIN campaign_module m ON m.campaign_id = c.id AND m.module = q.module
              LEFT JOIN campaign_part p ON p.campaign_id = c.id AND p.member_id = r.member_id
                                       AND p.module = q.module AND p.part = q.part
             WHERE r.member_id = :member
             ORDER BY c.closes_at, c.id, q.part""";

    private static final String ASKED = """
            SELECT c.id, c.marks_from, c.closes_at, q.module, q.part, m.edition_hash, 'NOT_BEGUN' AS state
              FROM campaign c
              JOIN campaign_requirement q ON q.campaign_id = c.id
              LEFT JOIN campaign_module m ON m.campaign_id = c.id AND m.module = q.module
             WHERE c.id = :campaign
             ORDER BY q.module, q.part""";

    private static final String STUDY = """
            SELECT q.module, q.part, COALESCE(p.state, 'NOT_BEGUN') AS state, p.recorded_by_name IS NOT NULL AS on_behalf
              FROM campaign_requirement q
              LEFT JOIN campaign_part p ON p.campaign_id = q.campaign_id AND p.member_id = :member
                                       AND p.module = q.module AND p.part = q.part
             WHERE q.campaign_id = :campaign""";

    private static final String KEEP = """
            REPLACE INTO campaign_part
              (campaign_id, member_id, module, part, state, edition_hash, at, recorded_at, recorded_by, recorded_by_name, note)
            VALUES (:campaign, :member, :module, :part, :state, :edition, :at, :now, :recorder, :recorderName, :note)""";

    /** Only of members on the list, and only what is asked; never takes back what stands there. */
    private static final String LOAD = """
            INSERT INTO campaign_part (campaign_id, member_id, module, part, state, edition_hash, at, recorded_at)
            SELECT r.campaign_id, r.member_id, q.module, q.part, ?, ?, ?, ?
              FROM campaign_roster r JOIN campaign_requirement q ON q.campaign_id = r.campaign_id
             WHERE r.campaign_id = ? AND r.member_id = ? AND q.module = ? AND q.part = ?
            ON DUPLICATE KEY UPDATE
              edition_hash = IF(campaign_part.state = 'DONE', campaign_part.edition_hash, VALUES(edition_hash)),
              at = IF(campaign_part.state = 'DONE', campaign_part.at, VALUES(at)),
              recorded_at = IF(campaign_part.state = 'DONE', campaign_part.recorded_at, VALUES(recorded_at)),
              state = IF(campaign_part.state = 'DONE', 'DONE', VALUES(state))""";

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PartRecords(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A row of the list. */
    record Listed(MemberId member, int position, boolean eligible) {}

    List<Duty> duties(MemberId member, String module, Instant now) {
        return jdbc.sql(DUTIES)
                .param("member", member.value())
                .param("module", module)
                .param("now", Utc.of(now))
                .query(PartRecords::duty)
                .list();
    }

    List<Duty> asked(CampaignId campaign) {
        return jdbc.sql(ASKED)
                .param("campaign", campaign.value())
                .query(PartRecords::duty)
                .list();
    }

    List<LockedCampaign> locked() {
        return jdbc.sql(
                        "SELECT id, title, state FROM campaign WHERE kind = 'CAMPAIGN' AND state <> 'DRAFT' ORDER BY id")
                .query((row, number) -> new LockedCampaign(
                        new CampaignId(row.getLong("id")),
                        row.getString("title"),
                        row.getString("state").equals("OPEN")))
                .list();
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        var edition = row.getString("edition_hash");
        return new Duty(
                new CampaignId(row.getLong("id")),
                row.getString("module"),
                Part.valueOf(row.getString("part")),
                PartState.valueOf(row.getString("state")),
                edition == null ? null : new EditionHash(edition),
                Utc.read(row, "marks_from"),
                Utc.read(row, "closes_at"));
    }

    /**
     * Locks the row of the member, so that nobody else changes how far he is, and keeps the campaign from being closed
     * meanwhile. Empty unless the campaign is open, the member on its list, and the moment before the end of the window.
     */
    Optional<Listed> lock(CampaignId campaign, MemberId member, Instant at) {
        return isOpen(campaign, at) ? lockRow(campaign, member) : Optional.empty();
    }

    private boolean isOpen(CampaignId campaign, Instant at) {
        return jdbc.sql("""
                        SELECT 1 FROM campaign WHERE id = :campaign AND state = 'OPEN'
                           AND (closes_at IS NULL OR closes_at > :at) LOCK IN SHARE MODE""")
                .param("campaign", campaign.value())
                .param("at", Utc.of(at))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Optional<Listed> lockRow(CampaignId campaign, MemberId member) {
        return jdbc.sql("""
                        SELECT position, exclusion IS NULL AS eligible FROM campaign_roster
                         WHERE campaign_id = :campaign AND member_id = :member FOR UPDATE""")
                .param("campaign", campaign.value())
                .param("member", member.value())
                .query((row, number) -> new Listed(member, row.getInt("position"), row.getBoolean("eligible")))
                .optional();
    }

    Study study(CampaignId campaign, MemberId member) {
        var parts = new HashMap<Study.Key, Progress>();
        jdbc.sql(STUDY)
                .param("campaign", campaign.value())
                .param("member", member.value())
                .query(row -> {
                    parts.put(
                            new Study.Key(row.getString("module"), Part.valueOf(row.getString("part"))),
                            new Progress(PartState.valueOf(row.getString("state")), row.getBoolean("on_behalf")));
                });
        return new Study(parts);
    }

    void keep(CampaignId campaign, PartReport report, Instant now) {
        var edition = report.edition();
        var recorder = report.recordedBy();
        jdbc.sql(KEEP)
                .param("campaign", campaign.value())
                .param("member", report.member().value())
                .param("module", report.module())
                .param("part", report.part().name())
                .param("state", report.state().name())
                .param("edition", edition == null ? null : edition.value())
                .param("at", Utc.of(report.at()))
                .param("now", Utc.of(now))
                .param("recorder", recorder == null ? null : recorder.member().value())
                .param("recorderName", recorder == null ? null : recorder.name())
                .param("note", report.note())
                .update();
    }

    void keepAll(CampaignId campaign, Collection<PartReport> reports, Instant now) {
        batches.batchUpdate(LOAD, reports, ROWS_AT_ONCE, (statement, report) -> {
            var edition = report.edition();
            statement.setString(1, report.state().name());
            statement.setString(2, edition == null ? null : edition.value());
            statement.setObject(3, Utc.of(report.at()));
            statement.setObject(4, Utc.of(now));
            statement.setLong(5, campaign.value());
            statement.setLong(6, report.member().value());
            statement.setString(7, report.module());
            statement.setString(8, report.part().name());
        });
    }

    boolean removeRecorded(CampaignId campaign, MemberId member, String module, Part part) {
        return jdbc.sql("""
                        DELETE FROM campaign_part WHERE campaign_id = :campaign AND member_id = :member
                           AND module = :module AND part = :part AND recorded_by_name IS NOT NULL""")
                        .param("campaign", campaign.value())
                        .param("member", member.value())
                        .param("module", module)
                        .param("part", part.name())
                        .update()
                > 0;
    }

    boolean remove(CampaignId campaign, MemberId member, String module, Part part) {
        return jdbc.sql("""
                        DELETE FROM campaign_part WHERE campaign_id = :campaign AND member_id = :member
                           AND module = :module AND part = :part""")
                        .param("campaign", campaign.value())
                        .param("member", member.value())
                        .param("module", module)
                        .param("part", part.name())
                        .update()
                > 0;
    }

    /** Days before it cannot be counted again from the list. */
    void keepWithdrawal(CampaignId campaign, MemberId member, Instant now) {
        jdbc.sql("UPDATE campaign_roster SET withdrawn_at = :now WHERE campaign_id = :campaign AND member_id = :member")
                .param("now", Utc.of(now))
                .param("campaign", campaign.value())
                .param("member", member.value())
                .update();
    }

    void keepWhole(CampaignId campaign, MemberId member, Progress whole, Instant now) {
        jdbc.sql("""
                        UPDATE campaign_roster SET
                          begun_at = IF(:state = 'NOT_BEGUN', NULL, COALESCE(begun_at, :now)),
                          completed_at = IF(:state = 'DONE', COALESCE(completed_at, :now), NULL),
                          on_behalf = :onBehalf,
                          state = :state
                         WHERE campaign_id = :campaign AND member_id = :member""")
                .param("campaign", campaign.value())
                .param("member", member.value())
                .param("state", whole.state().name())
                .param("onBehalf", whole.onBehalf())
                .param("now", Utc.of(now))
                .update();
    }
}
