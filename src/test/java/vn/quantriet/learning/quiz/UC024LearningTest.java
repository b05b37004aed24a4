package vn.quantriet.learning.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignOpened;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.completion.Recorder;
import vn.quantriet.campaign.completion.Recount;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionSection;
import vn.quantriet.catalogue.KnownEditions;
import vn.quantriet.learning.Reading;
import vn.quantriet.learning.ReadingEntry;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.questions.AnswerJson;
import vn.quantriet.questions.Grading;
import vn.quantriet.questions.GradingRules;

/** What members read and pass reaches the campaigns that ask for it, in the same transaction. */
@PortalTest
@Transactional
class UC024LearningTest {

    private static final DeviceName PHONE = new DeviceName("phone");
    private static final String MODULE = TestCampaigns.GRADED;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    DemoPeople people;

    @Autowired
    Completions completions;

    @Autowired
    CampaignDesk desk;

    @Autowired
    Recount recount;

    @Autowired
    Reading reading;

    @Autowired
    Quizzes quizzes;

    @Autowired
    Attempts attempts;

    @Autowired
    PaperQuizzes papers;

    @Autowired
    QuizBanks banks;

    @Autowired
    KnownEditions editions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    UnitId root;
    MemberId member;
    Edition edition;

    @BeforeEach
    void nobodyAsksAnythingYet() {
        jdbc.sql("UPDATE campaign SET state = 'CLOSED' WHERE kind = 'CAMPAIGN'").update();
        root = people.unit("BKH");
        member = people.plainMember(people.unit("BKH.KTCN"));
        jdbc.sql("DELETE FROM reading_mark WHERE member_id = :m")
                .param("m", member.value())
                .update();
        edition = editions.current(MODULE).orElseThrow();
    }

    @AfterEach
    void putBack() {
        clock.putBack();
    }

    @Test
    void readingBeginsWithTheFirstSectionAndIsDoneWithTheLast() {
        var campaign = open();
        var all = edition.sections();
        read(all.subList(0, 1));
        assertThat(state(campaign, Part.READ)).isEqualTo("UNDER_WAY");
        read(all.subList(0, all.size() - 1));
        assertThat(state(campaign, Part.READ)).isEqualTo("UNDER_WAY");
        read(all);
        assertThat(state(campaign, Part.READ)).isEqualTo("DONE " + edition.hash());
        assertThatTalliesAreRight(campaign);
    }

    @Test
    void whatWasReadOutsideTheWindowCountsNowhereUntilItIsMadeLonger() {
        var campaign = open();
        endWindow(campaign, -1);
        read(edition.sections());
        assertThat(state(campaign, Part.READ)).isEqualTo("none");
        endWindow(campaign, 600);
        events.publishEvent(new CampaignOpened(campaign));
        assertThat(state(campaign, Part.READ)).startsWith("DONE");
        from(campaign, 600);
        assertThat(completions.duties(member, MODULE)).noneMatch(duty -> duty.counts(clock.instant()));
    }

    @Test
    void theFirstDayForReadingLeavesOutWhatWasReadBefore() {
        read(edition.sections());
        clock.move(Duration.ofHours(1));
        signInLeader();
        var campaign = desk.draft(campaigns.draft(root));
        from(campaign, -60);
        desk.open(campaign);
        assertThat(state(campaign, Part.READ)).isEqualTo("none");
    }

    @Test
    void openingTakesWhatWasReadAlready() {
        read(edition.sections());
        read(TestCampaigns.UNGRADED, 1);
        var campaign = open();
        assertThat(state(campaign, Part.READ)).isEqualTo("DONE " + edition.hash());
        assertThat(state(campaign, TestCampaigns.UNGRADED, Part.READ)).startsWith("UNDER_WAY");
        assertThatTalliesAreRight(campaign);
    }

    @Test
    void aQuizBeginsWithItsStartAndIsDoneWhenPassed() {
        var campaign = open();
        var failed = start();
        assertThat(state(campaign, Part.QUIZ)).isEqualTo("UNDER_WAY");
        handIn(failed, 0);
        assertThat(state(campaign, Part.QUIZ)).isEqualTo("UNDER_WAY");
        clock.move(Duration.ofHours(1));
        handIn(start(), 10);
        assertThat(state(campaign, Part.QUIZ)).isEqualTo("DONE " + edition.hash());
        assertThatTalliesAreRight(campaign);
    }

    @Test
    void anAttemptBelongsToTheCampaignThatClosesFirst() {
        var later = open();
        var sooner = open();
        endWindow(sooner, 3_600);
        var attempt = start();
        assertThat(attempt.attempt().paper().campaign()).isEqualTo(sooner);
        handIn(attempt, 10);
        assertThat(state(sooner, Part.QUIZ)).startsWith("DONE");
        assertThat(state(later, Part.QUIZ)).isEqualTo("none");
        clock.move(Duration.ofMinutes(20));
        assertThat(start().attempt().paper().campaign())
                .as("the first has what it asks")
                .isEqualTo(later);
    }

    @Test
    void afterTheWindowNoAttemptStartsAndSelfStudyWaitsUntilTheCampaignIsClosed() {
        var campaign = open();
        endWindow(campaign, -1);
        assertThatExceptionOfType(QuizRefused.class)
                .isThrownBy(this::start)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(QuizRefused.Reason.CLOSED));
        signInLeader();
        desk.close(campaign);
        assertThat(start().attempt().paper().campaign()).isEqualTo(CampaignId.SELF_STUDY);
    }

    @Test
    void whatIsHandedInAfterTheWindowIsMarkedAndDoesNotCount() {
        var campaign = open();
        var attempt = start();
        endWindow(campaign, 60);
        clock.move(Duration.ofMinutes(2));
        assertThat(handIn(attempt, 10).attempt().passed()).isTrue();
        assertThat(state(campaign, Part.QUIZ)).isEqualTo("UNDER_WAY");
        endWindow(campaign, 600);
        events.publishEvent(new CampaignOpened(campaign));
        assertThat(state(campaign, Part.QUIZ)).startsWith("DONE");
    }

    @Test
    void theServerHandsInForACampaignAsWell() {
        var campaign = open();
        jdbc.sql("INSERT INTO campaign_setting (campaign_id, setting, value) VALUES (:c, 'quiz.time-limit-minutes', 1)")
                .param("c", campaign.value())
                .update();
        var attempt = start();
        answers(attempt, 10)
                .forEach(given -> attempts.save(attempt.attempt().paper().id(), member, paper -> given));
        clock.move(Duration.ofMinutes(5));
        assertThat(quizzes.state(MODULE).orElseThrow().passed()).isTrue();
        assertThat(state(campaign, Part.QUIZ)).startsWith("DONE");
    }

    @Test
    void onlyApprovedQuestionsAreGradedWhereTheCampaignSaysSo() {
        var campaign = open();
        jdbc.sql("UPDATE campaign SET checked_questions = FALSE WHERE id = :c")
                .param("c", campaign.value())
                .update();
        assertThatExceptionOfType(QuizRefused.class)
                .isThrownBy(this::start)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(QuizRefused.Reason.NO_QUESTIONS));
    }

    @Test
    void aPaperTypedInCountsOnBehalfAlsoAfterTheWindow() {
        var campaign = open();
        var unit = people.unit("BKH.KTCN");
        var secretary = people.holder("bi-thu", "BKH.KTCN");
        people.signIn(secretary);
        var printed = papers.print(unit, MODULE, java.util.Set.of(member)).getFirst();
        endWindow(campaign, -1);
        var drawn = jdbc.sql("SELECT campaign_id FROM paper_quiz WHERE number = :number")
                .param("number", printed.number())
                .query(Long.class)
                .single();
        assertThat(drawn).isEqualTo(campaign.value());
        papers.type(printed.number(), Map.of());
        assertThat(state(campaign, Part.QUIZ)).isEqualTo("UNDER_WAY");
        assertThat(jdbc.sql("SELECT recorded_by FROM campaign_part WHERE campaign_id = :c AND member_id = :m")
                        .param("c", campaign.value())
                        .param("m", member.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(secretary.value());
    }

    @Test
    void whenARecordIsTakenBackTheMembersOwnWorkIsToldAnew() {
        var campaign = open();
        onBehalf(campaign, Part.READ);
        onBehalf(campaign, Part.QUIZ);
        read(edition.sections());
        handIn(start(), 10);
        assertThat(completions.withdraw(campaign, member, MODULE, Part.READ)).isTrue();
        assertThat(completions.withdraw(campaign, member, MODULE, Part.QUIZ)).isTrue();
        assertThat(state(campaign, Part.READ)).startsWith("DONE");
        assertThat(state(campaign, Part.QUIZ)).startsWith("DONE");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM campaign_part WHERE campaign_id = :c AND recorded_by IS NOT NULL")
                        .param("c", campaign.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatTalliesAreRight(campaign);
    }

    private CampaignId open() {
        signInLeader();
        return campaigns.open(root);
    }

    private void signInLeader() {
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
    }

    private void read(List<EditionSection> sections) {
        people.signIn(member);
        var entries = new ArrayList<ReadingEntry>();
        sections.forEach(section -> entries.add(new ReadingEntry(
                section.tag(), "read", section.tag(), 1, clock.instant().toString())));
        reading.take(edition, member, entries);
    }

    private void read(String module, int sections) {
        var other = editions.current(module).orElseThrow();
        var tag = other.sections().get(sections - 1).tag();
        reading.take(
                other,
                member,
                List.of(new ReadingEntry("1", "read", tag, 1, clock.instant().toString())));
    }

    private OpenAttempt start() {
        people.signIn(member);
        return quizzes.start(MODULE, member, PHONE);
    }

    private HandingIn.Marked handIn(OpenAttempt open, int right) {
        return attempts.handIn(open.attempt().paper().id(), member, paper -> answers(open, right));
    }

    private List<GivenAnswer> answers(OpenAttempt open, int right) {
        var paper = open.attempt().paper();
        var given = new ArrayList<GivenAnswer>();
        for (var position = 1; position <= right; position++) {
            var drawn = paper.question(position).orElseThrow();
            var question = banks.of(paper.edition()).face(drawn.id()).question();
            var answer = Grading.grade(question, null, GradingRules.STRICT).rightAnswer();
            given.add(new GivenAnswer(
                    position, AnswerJson.text(Objects.requireNonNull(answer)), position, PHONE, paper.startedAt()));
        }
        return given;
    }

    private void onBehalf(CampaignId campaign, Part part) {
        completions.report(
                campaign,
                new PartReport(
                        member,
                        MODULE,
                        part,
                        PartState.DONE,
                        null,
                        clock.instant(),
                        new Recorder(people.holder("bi-thu", "BKH.KTCN"), "Bí thư"),
                        null));
    }

    private void endWindow(CampaignId campaign, int seconds) {
        jdbc.sql("UPDATE campaign SET closes_at = :at WHERE id = :c")
                .param("at", vn.quantriet.shared.Utc.of(clock.instant().plusSeconds(seconds)))
                .param("c", campaign.value())
                .update();
    }

    private void from(CampaignId campaign, int seconds) {
        jdbc.sql("UPDATE campaign SET marks_from = :at WHERE id = :c")
                .param("at", vn.quantriet.shared.Utc.of(clock.instant().plusSeconds(seconds)))
                .param("c", campaign.value())
                .update();
    }

    private String state(CampaignId campaign, Part part) {
        return state(campaign, MODULE, part);
    }

    /** With the edition once it is done. */
    private String state(CampaignId campaign, String module, Part part) {
        return jdbc.sql("SELECT IF(state = 'DONE', CONCAT('DONE ', edition_hash), state) FROM campaign_part"
                        + " WHERE campaign_id = :c AND member_id = :m AND module = :module AND part = :part")
                .param("c", campaign.value())
                .param("m", member.value())
                .param("module", module)
                .param("part", part.name())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private void assertThatTalliesAreRight(CampaignId campaign) {
        var kept = campaigns.tallies(campaign);
        recount.count(campaign);
        assertThat(kept).isEqualTo(campaigns.tallies(campaign));
    }
}
