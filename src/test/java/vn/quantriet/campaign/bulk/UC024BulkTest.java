package vn.quantriet.campaign.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.completion.Recount;

/** What a demo larger than the founding organisation is filled with. */
@PortalTest
@Transactional
class UC024BulkTest {

    @Autowired
    BulkCampaigns campaigns;

    @Autowired
    CampaignLoad load;

    @Autowired
    Recount recount;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fillsNothingWhereACampaignExists() {
        assertThatIllegalStateException().isThrownBy(() -> campaigns.fill(to -> {}));
    }

    @Test
    void recordsWholeChiBoOnBehalfInTheShareThatIsAsked() {
        var campaign =
                new CampaignId(jdbc.sql("SELECT MIN(id) FROM campaign WHERE kind = 'CAMPAIGN' AND state = 'OPEN'")
                        .query(Long.class)
                        .single());
        jdbc.sql("DELETE FROM campaign_part WHERE campaign_id = :c")
                .param("c", campaign.value())
                .update();
        load.addStudiedTogether(campaign, new MemberId(0), 21, 60, "Chi ủy chi bộ", "Học tập trung tại chi bộ");
        recount.count(campaign);
        assertThat(jdbc.sql("SELECT ROUND(100 * SUM(done) / SUM(done + under_way + not_begun)) FROM campaign_tally"
                                + " WHERE campaign_id = :c AND done = on_behalf")
                        .param("c", campaign.value())
                        .query(Integer.class)
                        .single())
                .isBetween(50, 70);
        assertThat(jdbc.sql("SELECT SUM(under_way) FROM campaign_tally WHERE campaign_id = :c")
                        .param("c", campaign.value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
