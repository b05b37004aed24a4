package vn.quantriet.campaign.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;

/** {@code ./portal verify} names whatever was done to a campaign behind its back. */
@PortalTest
@Transactional
class UC024VerifyTest {

    @Autowired
    CampaignVerification verification;

    @Autowired
    JdbcClient jdbc;

    long running;
    long closed;

    @BeforeEach
    void findTheCampaignsOfTheDemo() {
        running = campaign("OPEN");
        closed = campaign("CLOSED");
    }

    @Test
    void whatIsRightIsNotNamed() {
        assertThat(verification.verify().faults()).isEmpty();
        assertThat(verification.verify().counted()).contains("2 campaigns");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE campaign_tally SET done = done + 1 WHERE campaign_id = ? AND done > 0 LIMIT 1        | tally of Chi bộ .*, whole: done kept \\d+, counted \\d+
            UPDATE campaign_tally SET exempt = exempt + 1 WHERE campaign_id = ? LIMIT 1                 | tally of Chi bộ .*, whole: exempt kept \\d+, counted \\d+
            UPDATE campaign_tally SET region = 'MOON' WHERE campaign_id = ? LIMIT 1                     | tally of Chi bộ .*, whole: region
            DELETE FROM campaign_tally WHERE campaign_id = ? LIMIT 1                                    | tally of Chi bộ .*, whole: not_begun kept null, counted .*
            INSERT INTO campaign_tally (campaign_id, position, unit_id, region) VALUES (?, 0, 1, 'X')   | tally of no unit, whole: not_begun kept 0, counted null.*
            UPDATE campaign_part_tally SET under_way = under_way - 1 WHERE campaign_id = ? LIMIT 1      | tally of Chi bộ .*, [\\w-]+ [A-Z]+: under_way kept -?\\d+, counted \\d+
            DELETE FROM campaign_part_tally WHERE campaign_id = ? LIMIT 1                               | tally of Chi bộ .*, [\\w-]+ [A-Z]+: .*kept null, counted .*
            UPDATE campaign_roster SET state = 'UNDER_WAY' WHERE campaign_id = ? AND state = 'DONE' LIMIT 1 | state on the list: Chi bộ .*, member \\d+: kept UNDER_WAY, counted DONE.*
            UPDATE campaign_roster SET on_behalf = NOT on_behalf WHERE campaign_id = ? AND state = 'DONE' LIMIT 1 | state on the list: Chi bộ .*
            UPDATE campaign_roster SET begun_at = NULL WHERE campaign_id = ? AND state = 'UNDER_WAY' LIMIT 1 | times on the list: member \\d+ is UNDER_WAY since never
            UPDATE campaign_roster SET completed_at = completed_at - INTERVAL 2 DAY WHERE campaign_id = ? AND state = 'DONE' LIMIT 1 | times on the list: member \\d+ is DONE since .*
            UPDATE campaign_roster SET position = 0 WHERE campaign_id = ? LIMIT 1                       | on the list outside of its chi bộ: member \\d+ in unit \\d+ at 0
            DELETE FROM campaign_part WHERE campaign_id = ? AND state = 'DONE' LIMIT 1                  | tally of Chi bộ .*, [\\w-]+ [A-Z]+: .*
            UPDATE campaign_part SET part = 'SESSION' WHERE campaign_id = ? LIMIT 1                     | part that nobody asks: member \\d+, [\\w-]+ SESSION
            UPDATE campaign_node SET rgt = rgt + 1000000 WHERE campaign_id = ? AND cell LIMIT 1         | unit outside the one above it: Chi bộ .*
            UPDATE campaign_node SET rgt = rgt + 2 WHERE campaign_id = ? AND cell LIMIT 1               | unit overlaps the next: Chi bộ .*, the next begins at \\d+
            UPDATE campaign_node SET rgt = rgt + 1 WHERE campaign_id = ? AND depth = 0                  | unit without its numbers: Đảng bộ .*: kept \\d+, counted \\d+
            UPDATE campaign_snapshot SET done = done + 1 WHERE campaign_id = ? AND unit_id = 1          | Đảng bộ .* on \\d+-\\d+-\\d+: kept \\d+ eligible, .* done, counted .*
            DELETE FROM campaign_snapshot WHERE campaign_id = ? AND unit_id = 2 LIMIT 1                 | Chi bộ .* on \\d+-\\d+-\\d+: kept nothing, counted .*
            """)
    void namesEachKindOfDamageInOpenAndClosedCampaigns(String damage, String named) {
        var running = damaged(damage, this.running, named);
        var closed = damaged(damage, this.closed, named);
        assertThat(running || closed).isTrue();
    }

    /** @return whether there was something to damage */
    private boolean damaged(String damage, long campaign, String named) {
        if (jdbc.sql(damage).param(campaign).update() == 0) {
            return false;
        }
        var title = jdbc.sql("SELECT title FROM campaign WHERE id = ?")
                .param(campaign)
                .query(String.class)
                .single();
        assertThat(verification.verify().faults()).anyMatch(fault -> fault.matches(title + ": " + named));
        return true;
    }

    @Test
    void namesAMakeUpInAnOpenCampaignAndCountsNoneInAClosedOne() {
        var makeUp = """
                INSERT INTO campaign_make_up (campaign_id, member_id, module, part, at, recorded_at, recorded_by_name)
                SELECT campaign_id, member_id, '57-nq-tw', 'READ', NOW(), NOW(), 'Bí thư' FROM campaign_roster
                 WHERE campaign_id = ? LIMIT 1""";
        jdbc.sql(makeUp).param(closed).update();
        assertThat(verification.verify().faults()).isEmpty();
        jdbc.sql(makeUp).param(running).update();
        assertThat(verification.verify().faults())
                .singleElement()
                .asString()
                .contains("made up although the campaign is open");
    }

    @Test
    void daysBeforeAnAmendmentMustOnlyAddUp() {
        jdbc.sql("""
                INSERT INTO campaign_amendment (campaign_id, member_id, kind, unit_id, reason, made_at, made_by_name)
                SELECT campaign_id, member_id, 'EXCLUDED', unit_id, 'thử', UTC_TIMESTAMP(), 'thử' FROM campaign_roster
                 WHERE campaign_id = ? LIMIT 1""").param(running).update();
        jdbc.sql("UPDATE campaign_snapshot SET done = done + 1 WHERE campaign_id = ? AND unit_id IN (1, 2)")
                .param(running)
                .update();
        assertThat(verification.verify().faults()).isEmpty();
        jdbc.sql("UPDATE campaign_snapshot SET done = done + 1 WHERE campaign_id = ? AND unit_id = 1")
                .param(running)
                .update();
        assertThat(verification.verify().faults()).isNotEmpty();
    }

    private long campaign(String state) {
        return jdbc.sql("SELECT MIN(id) FROM campaign WHERE kind = 'CAMPAIGN' AND state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }
}
