package vn.quantriet.campaign.cell;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.cell.Recorded.Reading;
import vn.quantriet.campaign.completion.Recorder;
import vn.quantriet.shared.Utc;

/** What stands still while something is recorded on behalf, and what is made up after the closing. */
@Component
class OnBehalfRecords {

    private final JdbcClient jdbc;

    OnBehalfRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the campaign from being closed meanwhile. */
    void keepState(CampaignId campaign) {
        jdbc.sql("SELECT state FROM campaign WHERE id = :campaign LOCK IN SHARE MODE")
                .param("campaign", campaign.value())
                .query(String.class)
                .optional();
    }

    /**
     * Locks the rows of the members before any tally, so that their own reports wait here and not in a circle.
     *
     * @return whether the list counts all of them at that position
     */
    boolean lock(CampaignId campaign, int position, List<MemberId> members) {
        if (members.isEmpty()) {
            return true;
        }
        var positions = jdbc.sql("""
                        SELECT position FROM campaign_roster
                         WHERE campaign_id = :campaign AND member_id IN (:members)
                         ORDER BY member_id FOR UPDATE""")
                .param("campaign", campaign.value())
                .param("members", members.stream().map(MemberId::value).toList())
                .query(Integer.class)
                .list();
        return positions.size() == members.size() && positions.stream().allMatch(found -> found == position);
    }

    /** @return whether it was not there yet */
    boolean addMakeUp(
            CampaignId campaign, Reading reading, Instant at, Instant now, Recorder recorder, @Nullable String note) {
        return jdbc.sql("""
                        INSERT IGNORE INTO campaign_make_up
                          (campaign_id, member_id, module, part, at, recorded_at, recorded_by, recorded_by_name, note)
                        VALUES (:campaign, :member, :module, 'READ', :at, :now, :recorder, :name, :note)""")
                        .param("campaign", campaign.value())
                        .param("member", reading.member().value())
                        .param("module", reading.module())
                        .param("at", Utc.of(at))
                        .param("now", Utc.of(now))
                        .param("recorder", recorder.member().value())
                        .param("name", recorder.name())
                        .param("note", note)
                        .update()
                > 0;
    }

    boolean removeMakeUp(CampaignId campaign, Reading reading) {
        return jdbc.sql("""
                        DELETE FROM campaign_make_up WHERE campaign_id = :campaign AND member_id = :member
                           AND module = :module AND part = 'READ'""")
                        .param("campaign", campaign.value())
                        .param("member", reading.member().value())
                        .param("module", reading.module())
                        .update()
                > 0;
    }
}
