package vn.quantriet.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import vn.quantriet.campaign.book.CampaignBook;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.campaign.desk.CampaignRefused;
import vn.quantriet.campaign.desk.CampaignSettings;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.rules.RuleKey;

/** What a campaign settles itself, what comes from the rules, and that each says where it comes from (BR-023-8, -9). */
@PortalTest
@Transactional
class UC023SettingsTest {

    private static final String ROOT = "BKH";
    private static final String CELL = "BKH.THQD";
    private static final String NOTE = "Ban Thường vụ, Thông báo 15-TB/ĐU";
    private static final String WHY = "theo góp ý của các chi bộ";

    @Autowired
    TestCampaigns tests;

    @Autowired
    DemoPeople people;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignBook book;

    @Autowired
    CampaignDesk desk;

    @Autowired
    CampaignSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    MemberId member;
    CampaignId campaign;

    @BeforeEach
    void anOpenCampaign() {
        member = people.plainMember(people.unit(CELL));
        people.signIn(people.holder("can-bo-dang-uy", ROOT));
        campaign = tests.open(people.unit(ROOT));
        tests.withoutDemo();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void whatStandsNearerWins() {
        assertThat(passMark(TestCampaigns.GRADED)).isEqualTo(new QuizTerm(70, "Cài đặt sẵn của cổng"));
        rule(RuleKey.QUIZ_PASS_PERCENT, null, 60, 0);
        assertThat(passMark(TestCampaigns.GRADED)).isEqualTo(new QuizTerm(60, document(60)));
        rule(RuleKey.QUIZ_PASS_PERCENT, people.unit(ROOT), 65, 0);
        rule(RuleKey.QUIZ_PASS_PERCENT, people.unit(CELL), 75, 0);
        rule(RuleKey.QUIZ_PASS_PERCENT, people.unit("BKH.TCTK"), 99, 0);
        assertThat(passMark(TestCampaigns.GRADED)).isEqualTo(new QuizTerm(75, document(75)));
        settings.settle(campaign, RuleKey.QUIZ_PASS_PERCENT, "", 80, NOTE, WHY);
        assertThat(passMark(TestCampaigns.GRADED))
                .isEqualTo(new QuizTerm(80, "Đợt học tập “Đợt học tập thử”: " + NOTE));
        settings.settle(campaign, RuleKey.QUIZ_PASS_PERCENT, TestCampaigns.GRADED, 90, NOTE, WHY);
        assertThat(passMark(TestCampaigns.GRADED).value()).isEqualTo(90);
        assertThat(passMark(TestCampaigns.UNGRADED).value()).isEqualTo(80);
        settings.leave(campaign, RuleKey.QUIZ_PASS_PERCENT, TestCampaigns.GRADED, WHY);
        settings.leave(campaign, RuleKey.QUIZ_PASS_PERCENT, "", WHY);
        assertThat(passMark(TestCampaigns.GRADED).value()).isEqualTo(75);
    }

    @Test
    void aRuleHoldsFromItsDay() {
        rule(RuleKey.QUIZ_PASS_PERCENT, null, 55, 1);
        assertThat(passMark(TestCampaigns.GRADED).value()).isEqualTo(70);
        rule(RuleKey.QUIZ_PASS_PERCENT, null, 50, 0);
        assertThat(passMark(TestCampaigns.GRADED).value()).isEqualTo(50);
    }

    @Test
    void readingFollowsTheOpenCampaignThatAsksIt() {
        assertThat(campaigns.readingPlan(TestCampaigns.GRADED, member).campaign())
                .isEqualTo(campaign);
        assertThat(campaigns.readingPlan("68-nq-tw", member).campaign())
                .as("no campaign asks it")
                .isEqualTo(CampaignId.SELF_STUDY);
        assertThat(campaigns.readingPlan(TestCampaigns.GRADED, null).campaign()).isEqualTo(CampaignId.SELF_STUDY);
        settings.settle(campaign, RuleKey.READING_SECONDS_PER_100_WORDS, "", 25, NOTE, WHY);
        settings.settle(campaign, RuleKey.READING_END_REQUIRED, TestCampaigns.GRADED, 0, NOTE, WHY);
        var plan = campaigns.readingPlan(TestCampaigns.GRADED, member);
        assertThat(plan.secondsPer100Words().value()).isEqualTo(25);
        assertThat(plan.secondsPer100Words().source()).contains(NOTE);
        assertThat(plan.endRequired().value()).isZero();
        assertThat(campaigns
                        .readingPlan(TestCampaigns.UNGRADED, member)
                        .endRequired()
                        .value())
                .isEqualTo(1);
        assertThat(campaigns
                        .readingPlan(TestCampaigns.GRADED, null)
                        .secondsPer100Words()
                        .value())
                .isEqualTo(15);
        desk.close(campaign);
        assertThat(campaigns.readingPlan(TestCampaigns.GRADED, member).campaign())
                .isEqualTo(CampaignId.SELF_STUDY);
    }

    @Test
    void readingTermsTakeTwoStatements() {
        assertThat(StatementCount.of(() -> campaigns.readingPlan(TestCampaigns.GRADED, member)))
                .as("campaign with settings, rules")
                .hasSize(2);
    }

    @Test
    void anOpenCampaignIsChangedWithAReasonOnlyAndADraftWithout() {
        assertRefused("campaign.refused.reason", () -> settle(RuleKey.QUIZ_PASS_PERCENT, "", 80, NOTE, ""));
        assertRefused("campaign.refused.note", () -> settle(RuleKey.QUIZ_PASS_PERCENT, "", 80, " ", WHY));
        assertRefused("campaign.refused.value", () -> settle(RuleKey.QUIZ_PASS_PERCENT, "", 101, NOTE, WHY));
        assertRefused("campaign.refused.no-setting", () -> settle(RuleKey.SESSION_MINUTES_MIN, "", 80, NOTE, WHY));
        assertRefused("campaign.refused.no-setting", () -> settle(RuleKey.QUIZ_QUESTIONS, "68-nq-tw", 8, NOTE, WHY));
        settle(RuleKey.QUIZ_PASS_PERCENT, "", 80, NOTE, WHY);
        assertThat(jdbc.sql(
                                "SELECT JSON_VALUE(payload, '$.reason') FROM audit_entry WHERE action = 'campaign.setting-settled'"
                                        + " ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo(WHY);
        desk.close(campaign);
        assertRefused("campaign.refused.closed", () -> settle(RuleKey.QUIZ_PASS_PERCENT, "", 85, NOTE, WHY));
        var draft = desk.draft(tests.draft(people.unit(ROOT)));
        settings.settle(draft, RuleKey.QUIZ_ATTEMPTS_MAX, "", 2, NOTE, "");
        assertThat(campaigns
                        .quizPlan(draft, TestCampaigns.GRADED, member, 10)
                        .terms()
                        .value(QuizSetting.ATTEMPTS_MAX))
                .isEqualTo(2);
    }

    @Test
    void thePageShowsEverySettingWithItsSource() {
        settle(RuleKey.QUIZ_PASS_PERCENT, "", 80, NOTE, WHY);
        settle(RuleKey.QUIZ_ATTEMPTS_MAX, TestCampaigns.GRADED, 5, NOTE, WHY);
        rule(RuleKey.QUIZ_WAITING_MINUTES, people.unit(CELL), 30, 0);
        people.signIn(member);
        var shown = book.open(campaign).settings();
        assertThat(shown).extracting(SettledTerm::key).containsAll(Terms.SETTABLE);
        assertThat(shown).allSatisfy(term -> assertThat(term.term().source()).isNotBlank());
        assertThat(shown)
                .contains(
                        new SettledTerm(
                                RuleKey.QUIZ_PASS_PERCENT,
                                "",
                                new QuizTerm(80, "Đợt học tập “Đợt học tập thử”: " + NOTE),
                                true),
                        new SettledTerm(RuleKey.QUIZ_WAITING_MINUTES, "", new QuizTerm(30, document(30)), false),
                        new SettledTerm(RuleKey.QUIZ_ATTEMPTS_MAX, "", new QuizTerm(3, "Cài đặt sẵn của cổng"), false))
                .filteredOn(term -> term.module().equals(TestCampaigns.GRADED))
                .extracting(term -> term.term().value())
                .containsExactly(5);
    }

    @Test
    void theReadPagesKeepTheirBudget() {
        people.signIn(member);
        book.campaigns();
        assertThat(StatementCount.of(() -> book.campaigns())).as("one list").hasSize(1);
        assertThat(StatementCount.of(() -> book.open(campaign)))
                .as("campaign, modules, own settings, rules")
                .hasSize(4);
        rule(RuleKey.QUIZ_WAITING_MINUTES, people.unit(CELL), 30, 0);
        assertThat(StatementCount.of(() -> book.open(campaign)))
                .as("and the path, where a rule holds for single units")
                .hasSize(5);
    }

    private void settle(RuleKey key, String module, int value, String note, String reason) {
        settings.settle(campaign, key, module, value, note, reason);
    }

    private static void assertRefused(String messageKey, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CampaignRefused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }

    private QuizTerm passMark(String module) {
        return campaigns
                .quizPlan(campaign, module, member, 10)
                .terms()
                .settings()
                .get(QuizSetting.PASS_PERCENT);
    }

    private static String document(int number) {
        return number + "-QĐ/ĐU, ngày 01/11/2026, Đảng ủy thử nghiệm";
    }

    private void rule(RuleKey key, UnitId unit, int value, int daysFromNow) {
        jdbc.sql("""
                        INSERT INTO rule_value (rule_key, unit_id, value, valid_from, valid_until, document_number,
                          document_date, document_body, entered_by_name, entered_at)
                        VALUES (:key, :unit, :value, :from, '9999-12-31', :number, '2026-11-01', 'Đảng ủy thử nghiệm',
                          'Thử', NOW(3))""")
                .param("key", key.key())
                .param("unit", unit == null ? null : unit.value())
                .param("value", value)
                .param("from", LocalDate.now(clock).plusDays(daysFromNow))
                .param("number", value + "-QĐ/ĐU")
                .update();
    }
}
