package vn.quantriet.campaign.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.organisation.DemoPeople;

/** Each day that has ended is drawn once, for every unit. */
@PortalTest
@Transactional
class UC024SnapshotsTest {

    @Autowired
    DailySnapshots daily;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    CampaignDesk desk;

    @Autowired
    DemoPeople people;

    @Autowired
    Completions completions;

    @Autowired
    CampaignVerification verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    CampaignId campaign;
    LocalDate today;

    @BeforeEach
    void openACampaign() {
        signIn();
        campaign = campaigns.open(people.unit("BKH"));
        today = LocalDate.now(clock);
    }

    @AfterEach
    void putBack() {
        clock.putBack();
    }

    @Test
    void aDayIsDrawnWhenItHasEnded() {
        daily.take();
        assertThat(days()).isEmpty();
        clock.move(Duration.ofDays(1));
        daily.take();
        assertThat(days()).containsExactly(today);
    }

    @Test
    void missedDaysAreMadeUpForAndNoneIsDrawnTwice() {
        var member = eligible();
        clock.move(Duration.ofDays(1));
        report(member, PartState.UNDER_WAY, TestCampaigns.UNGRADED, Part.READ);
        clock.move(Duration.ofDays(1));
        report(member, PartState.DONE, TestCampaigns.UNGRADED, Part.READ);
        report(member, PartState.DONE, TestCampaigns.GRADED, Part.READ);
        report(member, PartState.DONE, TestCampaigns.GRADED, Part.QUIZ);
        clock.move(Duration.ofDays(1));
        daily.take();
        daily.take();
        assertThat(days()).containsExactly(today, today.plusDays(1), today.plusDays(2));
        assertThat(root(today)).isEqualTo("0 0");
        assertThat(root(today.plusDays(1))).isEqualTo("1 0");
        assertThat(root(today.plusDays(2))).isEqualTo("0 1");
        assertThat(verification.verify().faults()).isEmpty();
    }

    @Test
    void theDayOfClosingIsTheLast() {
        clock.move(Duration.ofDays(1));
        signIn();
        desk.close(campaign);
        daily.take();
        assertThat(days()).containsExactly(today, today.plusDays(1));
        clock.move(Duration.ofDays(5));
        daily.take();
        assertThat(days()).containsExactly(today, today.plusDays(1));
    }

    @Test
    void whereNothingIsDueOneStatementIsAsked() {
        daily.take();
        assertThat(StatementCount.of(daily::take)).hasSize(1);
    }

    private void signIn() {
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
    }

    private void report(MemberId member, PartState state, String module, Part part) {
        completions.report(campaign, new PartReport(member, module, part, state, null, clock.instant(), null, null));
    }

    private MemberId eligible() {
        return new MemberId(jdbc.sql("SELECT MIN(member_id) FROM campaign_roster WHERE campaign_id = :campaign"
                        + " AND exclusion IS NULL AND state = 'NOT_BEGUN'")
                .param("campaign", campaign.value())
                .query(Long.class)
                .single());
    }

    private List<LocalDate> days() {
        return jdbc.sql("SELECT DISTINCT taken_on FROM campaign_snapshot WHERE campaign_id = :campaign ORDER BY 1")
                .param("campaign", campaign.value())
                .query(LocalDate.class)
                .list();
    }

    /** Under way and done, as far as they have changed since the first day. */
    private String root(LocalDate day) {
        return jdbc.sql("""
                        SELECT CONCAT(s.under_way - f.under_way, ' ', s.done - f.done) FROM campaign_snapshot s
                          JOIN campaign_snapshot f ON f.campaign_id = s.campaign_id AND f.unit_id = s.unit_id
                                                  AND f.taken_on = :first
                         WHERE s.campaign_id = :campaign AND s.unit_id = 1 AND s.taken_on = :day""")
                .param("first", today)
                .param("campaign", campaign.value())
                .param("day", day)
                .query(String.class)
                .single();
    }
}
