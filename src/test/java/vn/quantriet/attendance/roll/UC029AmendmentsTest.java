package vn.quantriet.attendance.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionPart;
import vn.quantriet.attendance.TestRolls;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.attendance.figures.AttendanceFigures;
import vn.quantriet.attendance.figures.AttendanceSpan;
import vn.quantriet.attendance.figures.AttendanceTally;
import vn.quantriet.attendance.makeup.MakeUpKind;
import vn.quantriet.attendance.makeup.MakeUps;
import vn.quantriet.attendance.minutes.SessionMinutes;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.StandingKind;

/** Who stands on a closed roll, once the register of that day has changed (BR-029-10). */
@PortalTest
@Transactional
class UC029AmendmentsTest {

    private static final String CELL = "BKH.THQD";
    private static final String WHY = "Quyết định gửi đến sau buổi sinh hoạt";

    @Autowired
    TestSessions sessions;

    @Autowired
    TestRolls held;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    Rolls rolls;

    @Autowired
    RollAmendments amendments;

    @Autowired
    RollHistory histories;

    @Autowired
    MakeUps makeUps;

    @Autowired
    SessionMinutes minutes;

    @Autowired
    AttendanceFigures figures;

    @Autowired
    SessionPart part;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;
    private UnitId other;
    private MemberId present;
    private MemberId newcomer;
    private LocalDate day;
    private CampaignId campaign;
    private SessionId session;

    @BeforeEach
    void aClosedRollOfACampaign() {
        held.withoutDemo();
        campaigns.withoutDemo();
        cell = people.unit(CELL);
        other = people.unit("BKH.HTX");
        present = people.plainMember(cell);
        newcomer = people.plainMember(other);
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        campaign = campaigns.openAsking(new UnitId(1), cell, other);
        people.signIn(people.holder("bi-thu", CELL));
        var begins = clock.instant().minus(Duration.ofHours(60));
        day = LocalDate.ofInstant(begins, clock.getZone());
        session = sessions.plan(cell, begins);
        held.tie(session, campaign.value());
        held.close(session, cell, begins, Map.of());
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void whoIsMissingIsAddedWithAMarkAndAReason() {
        assertThat(amendments.missing(session, cell)).isEmpty();
        var before = tally();
        moveHere(newcomer);
        assertThat(amendments.missing(session, cell))
                .extracting(RollRow::member)
                .containsExactly(newcomer);
        assertRefused("reason", () -> amendments.expect(session, cell, entry(newcomer, AttendanceMark.LATE), " "));
        assertRefused("unmarked-after", () -> amendments.expect(session, cell, entry(newcomer, null), WHY));
        amendments.expect(session, cell, entry(newcomer, AttendanceMark.LATE), WHY);
        assertThat(row(newcomer).mark()).isEqualTo(AttendanceMark.LATE);
        assertThat(tally().expected()).isEqualTo(before.expected() + 1);
        assertThat(tally().late()).isEqualTo(1);
        assertThat(part.has(campaign, newcomer)).isTrue();
        assertThat(amendments.missing(session, cell)).isEmpty();
        assertThat(histories.of(session, cell, newcomer)).singleElement().matches(step -> WHY.equals(step.because()));
        assertThat(trail("attendance.roll-added", newcomer)).isEqualTo(1);
        assertThat(part.faults()).isEmpty();
    }

    /** Back-dated exemption: the reason comes from the register; the mark is in the history alone. */
    @Test
    void whoShouldNotStandThereLeavesTheExpectedNumberAndStaysOnTheRoll() {
        var before = tally();
        standing(present, "EXEMPT");
        amendments.takeOff(session, cell, present, WHY);
        assertThat(row(present).exclusion()).isEqualTo(StandingKind.EXEMPT);
        assertThat(row(present).mark()).isNull();
        assertThat(tally().onRoll()).isEqualTo(before.onRoll());
        assertThat(tally().expected()).isEqualTo(before.expected() - 1);
        assertThat(tally().present()).isEqualTo(before.present() - 1);
        assertThat(part.has(campaign, present)).isFalse();
        assertThat(histories.of(session, cell, present)).hasSize(2);
        assertThat(trail("attendance.roll-taken-off", present)).isEqualTo(1);
        assertThat(part.faults()).isEmpty();
        assertRefused("not-expected-already", () -> amendments.takeOff(session, cell, present, WHY));
        assertRefused(
                "not-expected", () -> amendments.expect(session, cell, entry(present, AttendanceMark.PRESENT), WHY));
    }

    /** The other way round: who was not expected is expected after all, once the register says so. */
    @Test
    void whoWasTakenOffByMistakeComesBack() {
        amendments.takeOff(session, cell, present, WHY);
        assertThat(row(present).exclusion()).isEqualTo(StandingKind.OTHER);
        assertThat(row(present).reason()).isEqualTo(WHY);
        amendments.expect(session, cell, entry(present, AttendanceMark.UNEXCUSED), WHY);
        assertThat(row(present).exclusion()).isNull();
        assertThat(tally().unexcused()).isEqualTo(1);
        assertThat(part.has(campaign, present)).isFalse();
        assertThat(part.faults()).isEmpty();
        assertRefused(
                "expected-already",
                () -> amendments.expect(session, cell, entry(present, AttendanceMark.PRESENT), WHY));
    }

    /** Who is missing and exempt is added without a mark. */
    @Test
    void whoIsMissingAndNotExpectedIsAddedAsSuch() {
        var before = tally();
        moveHere(newcomer);
        standing(newcomer, "ABROAD");
        amendments.expect(session, cell, entry(newcomer, null), WHY);
        assertThat(tally().onRoll()).isEqualTo(before.onRoll() + 1);
        assertThat(tally().expected()).isEqualTo(before.expected());
        assertThat(part.has(campaign, newcomer)).isFalse();
        assertThat(part.faults()).isEmpty();
    }

    /** A make-up belongs to an absence; without it there is nothing to make up for. */
    @Test
    void aMakeUpGoesWithTheAbsence() {
        held.correct(session, cell, present, AttendanceMark.EXCUSED);
        makeUps.record(session, cell, present, MakeUpKind.PAPER, "Nộp bài thu hoạch viết tay", LocalDate.now(clock));
        assertThat(part.has(campaign, present)).isTrue();
        amendments.takeOff(session, cell, present, WHY);
        assertThat(part.has(campaign, present)).isFalse();
        assertThat(part.faults()).isEmpty();
    }

    /** BR-029-6: what is frozen is what the screen showed; marks of before stay in the history. */
    @Test
    void whoIsNotExpectedAnyMoreAtTheClosingIsFrozenSo() {
        var open = sessions.plan(cell, clock.instant().minus(Duration.ofHours(1)));
        var leaving = held.expected(open, cell).stream()
                .filter(one -> !one.equals(present) && !one.equals(people.holder("bi-thu", CELL)))
                .findFirst()
                .orElseThrow();
        rolls.mark(open, cell, List.of(entry(present, AttendanceMark.PRESENT), entry(leaving, AttendanceMark.PRESENT)));
        standing(present, "EXEMPT");
        moveTo(other, leaving);
        held.close(open, cell, clock.instant().minus(Duration.ofHours(1)), Map.of());
        var rows = rolls.open(open, cell).rows();
        assertThat(rows)
                .filteredOn(row -> row.member().equals(present))
                .singleElement()
                .matches(row -> row.exclusion() == StandingKind.EXEMPT && row.mark() == null);
        assertThat(rows).extracting(RollRow::member).doesNotContain(leaving);
        assertThat(histories.of(open, cell, leaving)).hasSize(1);
        assertThat(part.faultsOfRolls()).isEmpty();
    }

    /** BR-029-6: a conference, and a transfer between the closings. */
    @Test
    void whoStandsOnAClosedRollIsOnNoOtherOfTheSession() {
        var begins = clock.instant().minus(Duration.ofHours(1));
        var conference = sessions.plan(new UnitId(1), "hoi-nghi", begins);
        held.close(conference, cell, begins, Map.of());
        moveTo(other, present);
        people.signIn(people.holder("bi-thu", "BKH.HTX"));
        assertThat(rolls.open(conference, other).rows())
                .extracting(RollRow::member)
                .doesNotContain(present);
        held.close(conference, other, begins, Map.of());
        people.signIn(people.holder("bi-thu", CELL));
        assertThat(rolls.open(conference, cell).rows())
                .filteredOn(row -> row.member().equals(present))
                .singleElement()
                .matches(row -> row.mark() == AttendanceMark.PRESENT);
        assertThat(part.faultsOfRolls()).isEmpty();
    }

    /** BR-031-4 */
    @Test
    void theMinutesAreBehindTheRoll() {
        assertThat(behind()).isFalse();
        amendments.takeOff(session, cell, present, WHY);
        assertThat(behind()).isTrue();
    }

    @Test
    void anOpenRollNeedsNone() {
        var open = sessions.plan(cell, clock.instant());
        assertThat(amendments.missing(open, cell)).isEmpty();
        assertRefused("open", () -> amendments.takeOff(open, cell, present, WHY));
        assertRefused("not-on-roll", () -> amendments.takeOff(session, cell, newcomer, WHY));
        assertRefused(
                "not-on-roll", () -> amendments.expect(session, cell, entry(newcomer, AttendanceMark.PRESENT), WHY));
    }

    /** Role by unit: secretary and deputy, not who merely took the roll. */
    @Test
    void onlyWhoKeepsTheSessions() {
        sessions.appoint(session, cell, present);
        for (var person :
                List.of(present, people.holder("bi-thu", "BKH.HTX"), people.holder("can-bo-dang-uy", "BKH"))) {
            people.signIn(person);
            assertThatThrownBy(() -> amendments.missing(session, cell)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> amendments.takeOff(session, cell, present, WHY))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> amendments.expect(session, cell, entry(newcomer, AttendanceMark.PRESENT), WHY))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    private boolean behind() {
        return minutes.open(session, cell).isBehindRoll();
    }

    private void moveHere(MemberId member) {
        moveTo(cell, member);
    }

    private void moveTo(UnitId unit, MemberId member) {
        jdbc.sql("UPDATE membership SET unit_id = :cell WHERE member_id = :member AND kind = 'HOME'")
                .param("cell", unit.value())
                .param("member", member.value())
                .update();
    }

    private void standing(MemberId member, String kind) {
        jdbc.sql("INSERT INTO standing (member_id, kind, valid_from, valid_until, document_number, document_date)"
                        + " VALUES (:m, :kind, :day, '9999-12-31', '12-QĐ', :day)")
                .param("m", member.value())
                .param("kind", kind)
                .param("day", day)
                .update();
    }

    private AttendanceTally tally() {
        return figures.open(cell, AttendanceSpan.month(day)).unit().tally();
    }

    private RollRow row(MemberId member) {
        return rolls.open(session, cell).rows().stream()
                .filter(row -> row.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private MarkEntry entry(MemberId member, @Nullable AttendanceMark mark) {
        return new MarkEntry(
                Rolls.newKey(),
                member,
                mark,
                null,
                false,
                null,
                null,
                null,
                MarkSource.ROLL_CALL,
                false,
                null,
                0,
                Instant.now(clock));
    }

    private long trail(String action, MemberId member) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = :action AND subject_id = :member"
                        + " AND JSON_VALUE(payload, '$.reason') = :why")
                .param("action", action)
                .param("member", String.valueOf(member.value()))
                .param("why", WHY)
                .query(Long.class)
                .single();
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(RollRefused.class)
                .extracting(refused -> ((RollRefused) refused).messageKey())
                .isEqualTo("attendance.roll.refused." + key);
    }
}
