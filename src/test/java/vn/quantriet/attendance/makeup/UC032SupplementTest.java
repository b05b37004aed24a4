package vn.quantriet.attendance.makeup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionPart;
import vn.quantriet.attendance.TestRolls;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.attendance.figures.AttendanceFigures;
import vn.quantriet.attendance.figures.AttendanceSpan;
import vn.quantriet.attendance.figures.OwnRow;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.campaign.figures.Figures;
import vn.quantriet.organisation.DemoPeople;

/** What is made up once the campaign is closed stands apart and moves no frozen figure (BR-032-11). */
@PortalTest
@Transactional
class UC032SupplementTest {

    private static final String CELL = "BKH.THQD";

    @Autowired
    TestSessions sessions;

    @Autowired
    TestRolls rolls;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    CampaignDesk desk;

    @Autowired
    MakeUps makeUps;

    @Autowired
    SessionPart part;

    @Autowired
    Figures figures;

    @Autowired
    AttendanceFigures attendance;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;
    private MemberId secretary;
    private MemberId absent;
    private Instant begins;
    private CampaignId campaign;
    private SessionId session;

    @BeforeEach
    void aCampaignWithOneAbsence() {
        rolls.withoutDemo();
        campaigns.withoutDemo();
        cell = people.unit(CELL);
        secretary = people.holder("bi-thu", CELL);
        absent = people.plainMember(cell);
        begins = clock.instant().minus(Duration.ofHours(60));
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        campaign = campaigns.openAsking(new UnitId(1), cell);
        people.signIn(secretary);
        session = sessions.plan(cell, begins);
        rolls.tie(session, campaign.value());
        rolls.close(session, cell, begins, Map.of(absent, AttendanceMark.UNEXCUSED));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private void close() {
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        desk.close(campaign);
        people.signIn(secretary);
    }

    @Test
    void aMakeUpAfterTheClosingStandsApart() {
        close();
        var frozen = campaigns.tallies(campaign);
        paper();
        assertThat(makeUps.missed(session, cell))
                .singleElement()
                .satisfies(row -> assertThat(row.madeUp())
                        .isNotNull()
                        .satisfies(made -> assertThat(made.supplementary()).isTrue()));
        assertThat(part.has(campaign, absent)).isFalse();
        assertThat(part.supplemented(campaign)).containsExactly(absent);
        assertThat(campaigns.tallies(campaign)).isEqualTo(frozen);
        assertThat(supplements()).isEqualTo(1);
        assertThat(part.faults()).isEmpty();
        people.signIn(absent);
        assertThat(attendance.own(AttendanceSpan.year(LocalDate.now(clock))))
                .filteredOn(row -> row.session().equals(session))
                .singleElement()
                .matches(OwnRow::supplementary);
    }

    @Test
    void itIsWithdrawnAndLeavesNothing() {
        close();
        paper();
        makeUps.withdraw(session, cell, absent, "Ghi nhầm sang đồng chí khác");
        assertThat(part.supplemented(campaign)).isEmpty();
        assertThat(supplements()).isZero();
        assertThat(part.faults()).isEmpty();
    }

    @Test
    void whatWasMadeUpInTimeIsNone() {
        paper();
        close();
        assertThat(makeUps.missed(session, cell))
                .singleElement()
                .satisfies(row -> assertThat(row.madeUp())
                        .isNotNull()
                        .satisfies(made -> assertThat(made.supplementary()).isFalse()));
        assertThat(part.has(campaign, absent)).isTrue();
        assertThat(supplements()).isZero();
        assertThat(part.faults()).isEmpty();
    }

    /** A later class, and a correction, after the closing. */
    @Test
    void aLaterClassAndACorrectionAfterTheClosingAreKeptApartToo() {
        var second = sessions.plan(cell, begins.plus(Duration.ofHours(26)));
        rolls.tie(second, campaign.value());
        close();
        var frozen = campaigns.tallies(campaign);
        rolls.close(second, cell, begins.plus(Duration.ofHours(26)), Map.of());
        assertThat(part.supplemented(campaign)).containsExactly(absent);
        assertThat(part.faults()).isEmpty();
        rolls.correct(second, cell, absent, AttendanceMark.EXCUSED);
        assertThat(part.supplemented(campaign)).isEmpty();
        rolls.correct(second, cell, secretary, AttendanceMark.EXCUSED);
        assertThat(part.has(campaign, secretary)).isTrue();
        assertThat(part.supplemented(campaign)).isEmpty();
        assertThat(campaigns.tallies(campaign)).isEqualTo(frozen);
        assertThat(part.faults()).isEmpty();
    }

    /** BR-032-9 */
    @Test
    void theCheckFindsWhatIsWrong() {
        close();
        paper();
        jdbc.sql("DELETE FROM campaign_make_up").update();
        assertThat(part.faults()).anyMatch(fault -> fault.contains("made up after the closing, which the campaign"));
        jdbc.sql("UPDATE attendance_make_up SET withdrawn_at = recorded_at").update();
        jdbc.sql(
                        "INSERT INTO campaign_make_up (campaign_id, member_id, module, part, at, recorded_at, recorded_by_name)"
                                + " VALUES (:campaign, :member, '', 'SESSION', NOW(), NOW(), 'Bài kiểm thử')")
                .param("campaign", campaign.value())
                .param("member", absent.value())
                .update();
        assertThat(part.faults()).anyMatch(fault -> fault.contains("after the closing without having been there"));
    }

    private void paper() {
        makeUps.record(session, cell, absent, MakeUpKind.PAPER, "Nộp bài thu hoạch viết tay", LocalDate.now(clock));
    }

    private long supplements() {
        return figures.parts(campaign)
                .orElseThrow()
                .of("", Part.SESSION)
                .orElseThrow()
                .supplements();
    }
}
