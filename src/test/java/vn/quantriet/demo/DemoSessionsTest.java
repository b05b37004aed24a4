package vn.quantriet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.PortalTest;
import vn.quantriet.access.Directory;
import vn.quantriet.attendance.bulk.BulkMinutes;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.attendance.minutes.SessionMinutes;
import vn.quantriet.attendance.minutes.SessionTask;
import vn.quantriet.organisation.DemoPeople;

/** The sessions of the demo as they stand after the first start. */
@PortalTest
class DemoSessionsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Directory directory;

    @Autowired
    DemoSessions sessions;

    @Autowired
    BulkMinutes written;

    @Autowired
    SessionMinutes minutes;

    @Autowired
    DemoPeople people;

    @Test
    void halfAYearIsHeldAndOneConferenceIsNotClosedEverywhere() {
        assertThat(
                        count(
                                "SELECT COUNT(DISTINCT DATE(starts_at)) FROM study_session WHERE kind = 'thuong-ky' AND state = 'HELD'"))
                .isBetween(6L, 12L);
        assertThat(count("SELECT COUNT(*) FROM session_roll r JOIN study_session s ON s.id = r.session_id"
                        + " WHERE s.kind = 'hoi-nghi' AND r.state = 'OPEN'"))
                .isBetween(1L, 5L);
        assertThat(count("SELECT COUNT(*) FROM session_point")).isEqualTo(3);
        assertThat(count("SELECT COUNT(*) FROM study_session WHERE kind = 'thuong-ky' AND state = 'PLANNED'"))
                .isGreaterThan(20);
    }

    @Test
    void aboutNinetyTwoOfAHundredWereThereAndNobodyIsLeftOut() {
        assertThat(count("SELECT ROUND(100 * SUM(mark IN ('PRESENT', 'ONLINE', 'LATE')) / SUM(mark <> 'ELSEWHERE'))"
                        + " FROM attendance WHERE exclusion IS NULL"))
                .isBetween(87L, 94L);
        assertThat(
                        count(
                                "SELECT COUNT(*) FROM attendance a JOIN session_roll r ON r.session_id = a.session_id"
                                        + " AND r.unit_id = a.unit_id AND r.state = 'CLOSED' WHERE (a.mark IS NULL) = (a.exclusion IS NULL)"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM attendance a LEFT JOIN attendance_event e ON e.session_id = a.session_id"
                        + " AND e.member_id = a.member_id WHERE a.mark IS NOT NULL AND e.id IS NULL"))
                .isZero();
    }

    @Test
    void theRollOfTheSampleSecretaryWaits() {
        var cell = directory.bySignInName("0100000002").orElseThrow().homeUnit();
        assertThat(count("SELECT COUNT(*) FROM study_session s JOIN session_apology p ON p.session_id = s.id"
                        + " WHERE s.state = 'PLANNED' AND p.state IN ('ASKED', 'ACCEPTED') AND s.unit_id = "
                        + cell.value()))
                .isEqualTo(2);
    }

    /** As the portal itself would have written them: the same words of the roll, numbers in order, every task told of but the last. */
    @Test
    void theSampleSecretaryHasWrittenUpWhateverHeHeld() {
        var cell = Objects.requireNonNull(
                directory.bySignInName("0100000002").orElseThrow().homeUnit());
        people.signIn(people.holder("bi-thu", "BKH.THQD"));
        var held = written.held(cell);
        assertThat(held).hasSizeGreaterThanOrEqualTo(8);
        var pages = held.stream()
                .map(roll -> minutes.open(roll.session().id(), cell))
                .toList();
        people.signOut();
        assertThat(pages).allMatch(MinutesPage::isFinished).allSatisfy(page -> {
            assertThat(page.rollText()).isEqualTo(page.draft().text());
            assertThat(page.voteBase()).isEqualTo(page.draft().voteBase());
            assertThat(page.tasks()).hasSize(2);
        });
        assertThat(pages)
                .extracting(page -> Objects.requireNonNull(page.head()).number())
                .isEqualTo(IntStream.rangeClosed(1, held.size()).boxed().toList());
        assertThat(pages.subList(0, held.size() - 1).stream()
                        .flatMap(page -> page.tasks().stream())
                        .map(SessionTask::state))
                .containsOnly(SessionTask.State.DONE);
        assertThat(pages.getLast().tasks()).extracting(SessionTask::state).containsOnly(SessionTask.State.OPEN);
    }

    @Test
    void nothingIsFilledInTwice() {
        var before = count("SELECT COUNT(*) FROM study_session");
        assertThat(sessions.load()).isFalse();
        assertThat(count("SELECT COUNT(*) FROM study_session")).isEqualTo(before);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
