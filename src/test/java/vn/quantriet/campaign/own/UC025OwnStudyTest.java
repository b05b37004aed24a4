package vn.quantriet.campaign.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.completion.Recorder;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.shared.PersonalData;

/** What a member is told of campaigns: his own and nobody else's. */
@PortalTest
@Transactional
class UC025OwnStudyTest {

    private static final String CELL = "BKH.THQD";

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    DemoPeople people;

    @Autowired
    Completions completions;

    @Autowired
    OwnStudy study;

    @Autowired
    Editions editions;

    @Autowired
    java.util.List<PersonalData> rooms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId root;
    private MemberId member;

    @BeforeEach
    void aMember() {
        root = people.unit("BKH");
        member = people.plainMember(people.unit(CELL));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-025-1 */
    @Test
    void tellsPartsStatesAndWhatShowsThem() {
        var campaign = open();
        report(campaign, member, TestCampaigns.GRADED, Part.READ, null);
        report(
                campaign,
                member,
                TestCampaigns.UNGRADED,
                Part.READ,
                new Recorder(people.holder("bi-thu", CELL), "Trần Thị Bí Thư"));
        people.signIn(member);
        var own = study.campaign(campaign).orElseThrow();
        assertThat(own.state()).isEqualTo(PartState.UNDER_WAY);
        assertThat(own.campaign().daysLeft(clock)).isEqualTo(9);
        assertThat(own.modules())
                .extracting(OwnModule::module)
                .containsExactly(TestCampaigns.GRADED, TestCampaigns.UNGRADED);
        var graded = own.modules().getFirst();
        assertThat(graded.state()).isEqualTo(PartState.UNDER_WAY);
        assertThat(graded.lacks(Part.QUIZ)).isTrue();
        var read = graded.part(Part.READ).orElseThrow();
        assertThat(read.isDone()).isTrue();
        assertThat(read.record().edition())
                .isEqualTo(editions.current(TestCampaigns.GRADED)
                        .map(Edition::hash)
                        .orElseThrow());
        assertThat(read.record().recordedBy()).isNull();
        var recorded = own.modules().getLast().part(Part.READ).orElseThrow().record();
        assertThat(recorded.recordedBy()).isEqualTo("Trần Thị Bí Thư");
        assertThat(own.modulesIn(PartState.DONE)).isEqualTo(1);
    }

    /** BR-025-1 */
    @Test
    void tellsWhyWhoIsExcludedIsNotCounted() {
        var campaign = open();
        people.signIn(onList(campaign, "exclusion = 'EXEMPT'"));
        var own = study.campaign(campaign).orElseThrow();
        assertThat(own.isEligible()).isFalse();
        assertThat(own.exclusion()).isEqualTo(StandingKind.EXEMPT);
    }

    /** BR-025-1 */
    @Test
    void openOnesComeFirstByTheirLastDayAndClosedOnesLast() {
        var first = open();
        var second = open();
        var third = open();
        jdbc.sql("UPDATE campaign SET closes_at = closes_at - INTERVAL 2 DAY WHERE id = :id")
                .param("id", second.value())
                .update();
        jdbc.sql("UPDATE campaign SET state = 'CLOSED' WHERE id = :id")
                .param("id", third.value())
                .update();
        people.signIn(member);
        assertThat(study.campaigns()).extracting(own -> own.campaign().id()).containsSubsequence(second, first, third);
        assertThat(study.open())
                .extracting(own -> own.campaign().id())
                .contains(second, first)
                .doesNotContain(third);
    }

    /** BR-025-1 */
    @Test
    void nothingOfOthersAndNothingToWhoIsNoMember() {
        var foreign = people.unit("BKH.HVCS.KDT");
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        var campaign = campaigns.open(root, foreign);
        people.signIn(member);
        assertThat(study.campaign(campaign)).isEmpty();
        assertThat(study.campaign(new CampaignId(987_654_321))).isEmpty();
        assertThat(study.campaign(CampaignId.SELF_STUDY)).isEmpty();
    }

    /** BR-025-2 */
    @Test
    void whoCameAfterTheDayOfTheListIsToldThatHeIsNotOnIt() {
        var campaign = open();
        jdbc.sql("DELETE FROM campaign_roster WHERE campaign_id = :campaign AND member_id = :member")
                .param("campaign", campaign.value())
                .param("member", member.value())
                .update();
        people.signIn(member);
        assertThat(study.missedIn()).contains("Đợt học tập thử");
        people.signIn(people.holder("bi-thu", CELL));
        assertThat(study.missedIn()).doesNotContain("Đợt học tập thử");
    }

    /** BR-025-1 */
    @Test
    void takesThreeStatementsWhateverTheNumberOfCampaigns() {
        people.signIn(member);
        var before = study.campaigns().size();
        open();
        open();
        people.signIn(member);
        assertThat(study.campaigns()).hasSize(before + 2);
        assertThat(StatementCount.of(() -> study.campaigns()))
                .as("rows, make-ups, modules with parts")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(StatementCount.of(() -> study.open())).hasSizeLessThanOrEqualTo(2);
    }

    /** BR-025-1 */
    @Test
    void standsAmongTheMembersOwnDataWithWhoRecordedIt() {
        var campaign = open();
        report(
                campaign,
                member,
                TestCampaigns.UNGRADED,
                Part.READ,
                new Recorder(people.holder("bi-thu", CELL), "Trần Thị Bí Thư"));
        jdbc.sql(
                        "INSERT INTO campaign_make_up (campaign_id, member_id, module, part, at, recorded_at, recorded_by_name)"
                                + " VALUES (:campaign, :member, :module, 'READ', UTC_TIMESTAMP(), UTC_TIMESTAMP(), 'Lê Văn Bổ Sung')")
                .param("campaign", campaign.value())
                .param("member", member.value())
                .param("module", TestCampaigns.GRADED)
                .update();
        people.signIn(member);
        var rows = rooms.stream()
                .flatMap(room -> room.sections().stream())
                .filter(section -> section.titleKey().startsWith("campaign.own"))
                .flatMap(section -> section.rows().stream())
                .map(Object::toString)
                .toList();
        assertThat(rows)
                .anySatisfy(row -> assertThat(row).contains("thuộc diện học tập", "Đang học"))
                .anySatisfy(row -> assertThat(row).contains("Trần Thị Bí Thư"))
                .anySatisfy(row -> assertThat(row).contains("Bổ sung sau khi kết thúc đợt", "Lê Văn Bổ Sung"));
    }

    private CampaignId open() {
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        return campaigns.open(root);
    }

    private void report(CampaignId campaign, MemberId who, String module, Part part, @Nullable Recorder recorder) {
        completions.report(
                campaign,
                new PartReport(
                        who,
                        module,
                        part,
                        PartState.DONE,
                        editions.current(module).orElseThrow().hash(),
                        clock.instant(),
                        recorder,
                        null));
    }

    private MemberId onList(CampaignId campaign, String which) {
        return new MemberId(
                jdbc.sql("SELECT MIN(member_id) FROM campaign_roster WHERE campaign_id = :campaign AND " + which)
                        .param("campaign", campaign.value())
                        .query(Long.class)
                        .single());
    }
}
