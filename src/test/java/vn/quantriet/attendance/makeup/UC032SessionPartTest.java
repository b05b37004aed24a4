package vn.quantriet.attendance.makeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.quantriet.attendance.TestRolls;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.shared.Verification;

/** A session as a part of a campaign, and what makes up for it. */
@PortalTest
@Transactional
class UC032SessionPartTest {

    private static final String CELL = "BKH.THQD";

    @Autowired
    TestSessions sessions;

    @Autowired
    TestRolls rolls;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    MakeUps makeUps;

    @Autowired
    DemoPeople people;

    @Autowired
    List<Verification> verifications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;
    private CampaignId campaign;
    private SessionId session;
    private MemberId absent;
    private Instant begins;

    @BeforeEach
    void aCampaignAsksForASession() {
        rolls.withoutDemo();
        campaigns.withoutDemo();
        cell = people.unit(CELL);
        absent = people.plainMember(cell);
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        campaign = campaigns.openAsking(new UnitId(1), cell);
        people.signIn(people.holder("bi-thu", CELL));
        begins = clock.instant().minus(Duration.ofHours(30));
        session = sessions.plan(cell, begins);
        rolls.tie(session, campaign.value());
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-032-6 */
    @Test
    void presenceAndElsewhereGiveThePartAbsenceDoesNot() {
        var elsewhere = rolls.expected(session, cell).getFirst();
        rolls.close(
                session, cell, begins, Map.of(absent, AttendanceMark.UNEXCUSED, elsewhere, AttendanceMark.ELSEWHERE));
        assertThat(has(absent)).isFalse();
        assertThat(has(elsewhere)).isTrue();
        assertSound();
    }

    /** BR-032-6: a correction takes the part with it, and gives it. */
    @Test
    void aCorrectionIsFollowed() {
        rolls.close(session, cell, begins, Map.of());
        assertThat(has(absent)).isTrue();
        rolls.correct(session, cell, absent, AttendanceMark.UNEXCUSED);
        assertThat(has(absent)).isFalse();
        assertSound();
        rolls.correct(session, cell, absent, AttendanceMark.LATE);
        assertThat(has(absent)).isTrue();
        assertSound();
    }

    /** BR-032-6: unless another session of the campaign still gives it. */
    @Test
    void anotherSessionStillGivesIt() {
        rolls.close(session, cell, begins, Map.of());
        var second = secondSession(Map.of());
        rolls.correct(session, cell, absent, AttendanceMark.UNEXCUSED);
        assertThat(has(absent)).isTrue();
        assertThat(makeUps.missed(session, cell))
                .singleElement()
                .satisfies(row -> assertThat(row.madeUp()).isNotNull());
        rolls.correct(second, cell, absent, AttendanceMark.EXCUSED);
        assertThat(has(absent)).isFalse();
        assertThat(makeUps.missed(session, cell))
                .singleElement()
                .satisfies(row -> assertThat(row.madeUp()).isNull());
        assertSound();
    }

    /** BR-032-7: whoever comes to a later class has made up for the one he missed; his mark there stays. */
    @Test
    void aLaterClassMakesUp() {
        rolls.close(session, cell, begins, Map.of(absent, AttendanceMark.UNEXCUSED));
        secondSession(Map.of());
        assertThat(makeUps.missed(session, cell)).singleElement().satisfies(row -> {
            assertThat(row.mark()).isEqualTo(AttendanceMark.UNEXCUSED);
            assertThat(row.madeUp()).isNotNull();
        });
        assertThat(has(absent)).isTrue();
        assertSound();
    }

    /** BR-032-7 */
    @Test
    void paperIsRecordedOnceAndWithdrawnWithAReason() {
        rolls.close(session, cell, begins, Map.of(absent, AttendanceMark.EXCUSED));
        var today = LocalDate.now(clock);
        assertRefused("note", () -> makeUps.record(session, cell, absent, MakeUpKind.PAPER, " ", today));
        assertRefused("no-module", () -> makeUps.record(session, cell, absent, MakeUpKind.MODULE, null, today));
        assertRefused("no-later", () -> makeUps.record(session, cell, absent, MakeUpKind.LATER_CLASS, null, today));
        assertRefused("day", () -> makeUps.record(session, cell, absent, MakeUpKind.MODULE, null, today.plusDays(1)));
        makeUps.record(session, cell, absent, MakeUpKind.PAPER, "Nộp bài thu hoạch viết tay", today);
        assertThat(has(absent)).isTrue();
        assertRefused("twice", () -> makeUps.record(session, cell, absent, MakeUpKind.PAPER, "Nộp lần nữa", today));
        assertSound();
        assertRefused("reason", () -> makeUps.withdraw(session, cell, absent, "nhầm"));
        makeUps.withdraw(session, cell, absent, "Ghi nhầm sang đồng chí khác");
        assertThat(has(absent)).isFalse();
        assertSound();
    }

    /** BR-032-7: only absence is made up for, on a closed roll. */
    @Test
    void whoWasThereHasNothingToMakeUp() {
        var today = LocalDate.now(clock);
        assertRefused("open", () -> makeUps.record(session, cell, absent, MakeUpKind.PAPER, "Nộp bài viết", today));
        rolls.close(session, cell, begins, Map.of());
        assertRefused(
                "not-absent", () -> makeUps.record(session, cell, absent, MakeUpKind.PAPER, "Nộp bài viết", today));
    }

    /** BR-032-7: role by unit. */
    @Test
    void onlyWhoKeepsTheSessionsRecords() {
        rolls.close(session, cell, begins, Map.of(absent, AttendanceMark.EXCUSED));
        for (var other : List.of(people.holder("bi-thu", "BKH.HTX"), absent, people.holder("can-bo-dang-uy", "BKH"))) {
            people.signIn(other);
            assertThatThrownBy(() -> makeUps.record(
                            session, cell, absent, MakeUpKind.PAPER, "Nộp bài viết tay", LocalDate.now(clock)))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> makeUps.withdraw(session, cell, absent, "Không có lý do gì"))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    /** BR-032-9 */
    @Test
    void theCheckFindsWhatIsWrong() {
        rolls.close(session, cell, begins, Map.of(absent, AttendanceMark.EXCUSED));
        var where = " WHERE session_id = " + session.value() + " AND member_id = " + absent.value();
        jdbc.sql("UPDATE attendance SET mark = 'PRESENT'" + where).update();
        assertThat(attendanceFaults())
                .anyMatch(fault -> fault.contains("another one than was sent last"))
                .anyMatch(fault -> fault.contains("which does not know it"));
        jdbc.sql("UPDATE attendance SET exclusion = 'EXEMPT'" + where).update();
        assertThat(attendanceFaults()).anyMatch(fault -> fault.contains("excluded and has a mark"));
        jdbc.sql("UPDATE attendance SET exclusion = NULL, mark = NULL" + where).update();
        assertThat(attendanceFaults()).anyMatch(fault -> fault.contains("neither marked nor excluded"));
        jdbc.sql("UPDATE attendance SET unit_id = -1" + where).update();
        assertThat(attendanceFaults()).anyMatch(fault -> fault.contains("roll that does not exist"));
        jdbc.sql("DELETE FROM attendance WHERE session_id = " + session.value()).update();
        assertThat(attendanceFaults()).anyMatch(fault -> fault.contains("without having been there"));
    }

    private SessionId secondSession(Map<MemberId, AttendanceMark> others) {
        var later = begins.plus(Duration.ofHours(26));
        var second = sessions.plan(cell, later);
        rolls.tie(second, campaign.value());
        return rolls.close(second, cell, later, others);
    }

    private void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(MakeUpRefused.class)
                .extracting(refused -> ((MakeUpRefused) refused).messageKey())
                .isEqualTo("attendance.make-up.refused." + key);
    }

    private boolean has(MemberId member) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM campaign_part WHERE campaign_id = :c AND member_id = :m"
                        + " AND part = 'SESSION' AND state = 'DONE')")
                .param("c", campaign.value())
                .param("m", member.value())
                .query(Boolean.class)
                .single();
    }

    private List<String> attendanceFaults() {
        return faults("attendance");
    }

    /** Tallies, lists and rolls agree, recounted from the facts. */
    private void assertSound() {
        assertThat(attendanceFaults()).isEmpty();
        assertThat(verifications.stream()
                        .filter(check -> check.name().contains("campaign"))
                        .flatMap(check -> check.verify().faults().stream()))
                .isEmpty();
    }

    private List<String> faults(String name) {
        return verifications.stream()
                .filter(check -> check.name().equals(name))
                .flatMap(check -> check.verify().faults().stream())
                .toList();
    }
}
