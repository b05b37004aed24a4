package vn.quantriet.attendance.makeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionPart;
import vn.quantriet.attendance.TestRolls;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.organisation.DemoPeople;

/** A session that was held already comes to a campaign, or leaves it (BR-032-10). */
@PortalTest
@Transactional
class UC032TiesTest {

    private static final String CELL = "BKH.THQD";
    private static final String WHY = "Gắn nhầm khi lên kế hoạch";

    @Autowired
    TestSessions sessions;

    @Autowired
    TestRolls rolls;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    CampaignDesk desk;

    @Autowired
    SessionTies ties;

    @Autowired
    MakeUps makeUps;

    @Autowired
    SessionPart part;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;
    private MemberId absent;
    private MemberId present;
    private Instant begins;
    private CampaignId campaign;
    private CampaignId other;

    @BeforeEach
    void twoCampaigns() {
        rolls.withoutDemo();
        campaigns.withoutDemo();
        cell = people.unit(CELL);
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        campaign = campaigns.openAsking(new UnitId(1), cell);
        other = campaigns.openAsking(new UnitId(1), cell);
        begins = clock.instant().minus(Duration.ofHours(60));
        absent = people.plainMember(cell);
        people.signIn(people.holder("bi-thu", CELL));
        present = people.holder("bi-thu", CELL);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void whatTheClosedRollSaysIsReportedAtOnceAndTakenBackAtOnce() {
        var held = rolls.hold(cell, begins, Map.of(absent, AttendanceMark.EXCUSED));
        assertThat(part.members(campaign)).isEmpty();
        ties.tie(held, campaign, WHY);
        assertThat(part.has(campaign, present)).isTrue();
        assertThat(part.has(campaign, absent)).isFalse();
        assertSound();
        ties.tie(held, other, WHY);
        assertThat(part.members(campaign)).isEmpty();
        assertThat(part.has(other, present)).isTrue();
        assertSound();
        ties.tie(held, null, WHY);
        assertThat(part.members(other)).isEmpty();
        assertSound();
    }

    /** Another session still gives it; what only this one had made up for goes with it. */
    @Test
    void anotherSessionOrAMakeUpKeepsThePart() {
        var first = tied(begins, Map.of(absent, AttendanceMark.UNEXCUSED));
        var second = rolls.hold(cell, begins.plus(Duration.ofHours(26)), Map.of(present, AttendanceMark.EXCUSED));
        ties.tie(second, campaign, WHY);
        assertThat(part.has(campaign, absent)).isTrue();
        assertThat(part.has(campaign, present)).isTrue();
        assertThat(makeUps.missed(first, cell))
                .singleElement()
                .satisfies(row -> assertThat(row.madeUp()).isNotNull());
        ties.tie(second, null, WHY);
        assertThat(part.has(campaign, absent)).isFalse();
        assertThat(part.has(campaign, present)).isTrue();
        assertThat(makeUps.missed(first, cell))
                .singleElement()
                .satisfies(row -> assertThat(row.madeUp()).isNull());
        makeUps.record(first, cell, absent, MakeUpKind.PAPER, "Nộp bài thu hoạch viết tay", LocalDate.now(clock));
        assertThat(part.has(campaign, absent)).isTrue();
        assertSound();
    }

    /** Paper belongs to the absence, not to the campaign: it goes with the session. */
    @Test
    void paperFollowsTheSession() {
        var held = tied(begins, Map.of(absent, AttendanceMark.EXCUSED));
        makeUps.record(held, cell, absent, MakeUpKind.PAPER, "Nộp bài thu hoạch viết tay", LocalDate.now(clock));
        ties.tie(held, other, WHY);
        assertThat(part.has(campaign, absent)).isFalse();
        assertThat(part.has(other, absent)).isTrue();
        assertSound();
    }

    @Test
    void isRefusedWhereFiguresAreFrozenOrNothingChanges() {
        var held = tied(begins, Map.of());
        assertRefused("same", held, campaign, WHY);
        assertRefused("reason", held, other, "nhầm");
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        desk.close(campaign);
        people.signIn(people.holder("bi-thu", CELL));
        assertRefused("frozen", held, null, WHY);
        assertRefused("not-open", rolls.hold(cell, begins.plusSeconds(90_000), Map.of()), campaign, WHY);
        assertThat(part.has(campaign, present)).isTrue();
    }

    /** Role by unit; and in the trail with its reason. */
    @Test
    void onlyWhoKeepsTheSessionsTies() {
        var held = rolls.hold(cell, begins, Map.of());
        for (var person :
                new MemberId[] {absent, people.holder("bi-thu", "BKH.HTX"), people.holder("can-bo-dang-uy", "BKH")}) {
            people.signIn(person);
            assertThatThrownBy(() -> ties.tie(held, campaign, WHY)).isInstanceOf(AccessDenied.class);
        }
        people.signIn(present);
        ties.tie(held, campaign, WHY);
        assertThat(jdbc.sql(
                                "SELECT JSON_VALUE(payload, '$.reason') FROM audit_entry WHERE action = 'attendance.session-tied' AND subject_id = :id")
                        .param("id", held.value())
                        .query(String.class)
                        .single())
                .isEqualTo(WHY);
    }

    private SessionId tied(Instant at, Map<MemberId, AttendanceMark> others) {
        var held = rolls.hold(cell, at, others);
        ties.tie(held, campaign, WHY);
        return held;
    }

    private void assertRefused(String key, SessionId session, @Nullable CampaignId to, String why) {
        assertThatThrownBy(() -> ties.tie(session, to, why))
                .isInstanceOf(MakeUpRefused.class)
                .extracting(refused -> ((MakeUpRefused) refused).messageKey())
                .isEqualTo("attendance.tie.refused." + key);
    }

    private void assertSound() {
        assertThat(part.faults()).isEmpty();
    }
}
