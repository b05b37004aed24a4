package vn.quantriet.campaign.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.organisation.DemoPeople;

/** What follows from a report: completion, and the tallies of the chi bộ, in the same transaction. */
@PortalTest
@Transactional
class UC024CompletionTest {

    private static final String ROOT = "BKH";

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    DemoPeople people;

    @Autowired
    Completions completions;

    @Autowired
    Recount recount;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    UnitId root;
    CampaignId campaign;

    @BeforeEach
    void openACampaign() {
        root = people.unit(ROOT);
        people.signIn(people.holder("can-bo-dang-uy", ROOT));
        campaign = campaigns.open(root);
    }

    @Test
    void lockingPutsEverybodyOnTheListOnceAndCountsThem() {
        assertThat(sum("not_begun + under_way + done + suspended + exempt + elsewhere + abroad + other"))
                .isEqualTo(1_128);
        assertThat(sum("under_way + done")).isZero();
        assertThat(sum("exempt")).isPositive();
    }

    @Test
    void aMemberIsDoneWhenEveryPartIs() {
        var member = eligible(0);
        report(member, TestCampaigns.GRADED, Part.READ, PartState.UNDER_WAY);
        assertThat(sum("under_way")).isEqualTo(1);
        report(member, TestCampaigns.GRADED, Part.READ, PartState.DONE);
        report(member, TestCampaigns.GRADED, Part.QUIZ, PartState.DONE);
        assertThat(sum("done")).isZero();
        report(member, TestCampaigns.UNGRADED, Part.READ, PartState.DONE);
        assertThat(sum("done")).isEqualTo(1);
        assertThat(sum("under_way")).isZero();
        assertThatTalliesAreRight();
    }

    @Test
    void whatAnExcludedMemberDoesIsKeptAndCountedNowhere() {
        var exempt = member("exclusion = 'EXEMPT'", 0);
        all(exempt, null);
        assertThat(sum("done")).isZero();
        assertThat(jdbc.sql("SELECT state FROM campaign_roster WHERE campaign_id = :c AND member_id = :m")
                        .param("c", campaign.value())
                        .param("m", exempt.value())
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
        assertThatTalliesAreRight();
    }

    @Test
    void whatASecretaryRecordsCountsAlikeIsShownApartAndCanBeTakenBack() {
        var member = eligible(1);
        all(member, new Recorder(eligible(2), "Bí thư"));
        assertThat(sum("done")).isEqualTo(1);
        assertThat(sum("on_behalf")).isEqualTo(1);
        completions.withdraw(campaign, member, TestCampaigns.GRADED, Part.READ);
        assertThat(sum("done + on_behalf")).isZero();
        assertThat(sum("under_way")).isEqualTo(1);
        assertThatTalliesAreRight();
    }

    @Test
    void theSameReportTwiceCountsOnceAndNothingGoesBack() {
        var member = eligible(3);
        assertThat(report(member, TestCampaigns.GRADED, Part.READ, PartState.DONE))
                .isTrue();
        assertThat(report(member, TestCampaigns.GRADED, Part.READ, PartState.DONE))
                .isFalse();
        assertThat(report(member, TestCampaigns.GRADED, Part.READ, PartState.UNDER_WAY))
                .isFalse();
        assertThat(report(member, TestCampaigns.UNGRADED, Part.QUIZ, PartState.DONE))
                .as("it is not asked")
                .isFalse();
        assertThatTalliesAreRight();
    }

    @Test
    void oneReportTakesSevenStatementsAtMost() {
        var member = eligible(4);
        assertThat(StatementCount.of(() -> report(member, TestCampaigns.GRADED, Part.READ, PartState.DONE)))
                .as("shared lock, row, parts, part, tally of the part, row, tally")
                .hasSize(7);
    }

    private void all(MemberId member, Recorder recorder) {
        report(member, TestCampaigns.GRADED, Part.READ, PartState.DONE, recorder);
        report(member, TestCampaigns.GRADED, Part.QUIZ, PartState.DONE, recorder);
        report(member, TestCampaigns.UNGRADED, Part.READ, PartState.DONE, recorder);
    }

    private boolean report(MemberId member, String module, Part part, PartState state) {
        return report(member, module, part, state, null);
    }

    private boolean report(MemberId member, String module, Part part, PartState state, Recorder recorder) {
        return completions.report(
                campaign, new PartReport(member, module, part, state, null, clock.instant(), recorder, null));
    }

    private MemberId eligible(int number) {
        return member("exclusion IS NULL", number);
    }

    private MemberId member(String which, int number) {
        return new MemberId(jdbc.sql("SELECT member_id FROM campaign_roster WHERE campaign_id = :campaign AND " + which
                        + " ORDER BY member_id LIMIT 1 OFFSET " + number)
                .param("campaign", campaign.value())
                .query(Long.class)
                .single());
    }

    private int sum(String what) {
        return jdbc.sql("SELECT SUM(" + what + ") FROM campaign_tally WHERE campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(Integer.class)
                .single();
    }

    private void assertThatTalliesAreRight() {
        List<String> kept = campaigns.tallies(campaign);
        recount.count(campaign);
        assertThat(kept).isEqualTo(campaigns.tallies(campaign));
    }
}
