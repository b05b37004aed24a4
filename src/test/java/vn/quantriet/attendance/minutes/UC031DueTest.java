package vn.quantriet.attendance.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
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
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.organisation.DemoPeople;

/** BR-031-11, BR-031-12: which minutes are to be finished, until which day, and who is told. */
@PortalTest
@Transactional
class UC031DueTest {

    private static final String CELL = "BKH.THQD";

    @Autowired
    TestSessions sessions;

    @Autowired
    DemoPeople people;

    @Autowired
    MinutesWatch watch;

    @Autowired
    SessionMinutes minutes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private UnitId cell;
    private LocalDate day;

    @BeforeEach
    void aDayWithoutOtherSessions() {
        cell = people.unit(CELL);
        day = LocalDate.now(clock).plusDays(40);
    }

    @AfterEach
    void putBack() {
        people.signOut();
        clock.putBack();
    }

    /** The day is that of Việt Nam, not of Greenwich, at both ends of it. */
    @Test
    void theSecondDayAfterIsInTimeUntilItsLastSecond() {
        var early = closed(at(day, 0, 30));
        var evening = closed(at(day, 23, 30));
        now(at(day.plusDays(2), 23, 59).plusSeconds(30));
        signInKeeper();
        assertThat(due()).extracting(DueMinutes::session).containsExactlyInAnyOrder(early, evening);
        assertThat(due())
                .noneMatch(DueMinutes::late)
                .allMatch(one -> one.sendBy().equals(day.plusDays(2)));
        now(at(day.plusDays(3), 0, 0).plusSeconds(1));
        signInKeeper();
        assertThat(due()).allMatch(DueMinutes::late);
    }

    @Test
    void lateOnesComeFirst() {
        var late = closed(at(day, 14, 0));
        var inTime = closed(at(day.plusDays(2), 14, 0));
        now(at(day.plusDays(3), 8, 0));
        signInKeeper();
        assertThat(due()).extracting(DueMinutes::session).containsExactly(late, inTime);
        assertThat(due()).extracting(DueMinutes::late).containsExactly(true, false);
    }

    /** The days come from the rule that holds for the unit on the day of the session. */
    @Test
    void aCommitteeSetsOtherDays() {
        closed(at(day, 14, 0));
        jdbc.sql("""
                        INSERT INTO rule_value (rule_key, value, unit_id, valid_from, valid_until, entered_at)
                        VALUES ('session.results.days-after', 5, :cell, :day, '9999-12-31', '2026-01-01')""").param("cell", cell.value()).param("day", day).update();
        now(at(day.plusDays(3), 8, 0));
        signInKeeper();
        assertThat(due()).singleElement().satisfies(one -> {
            assertThat(one.sendBy()).isEqualTo(day.plusDays(5));
            assertThat(one.late()).isFalse();
        });
    }

    @Test
    void whatIsFinishedOrNotClosedIsNotDue() {
        var finished = closed(at(day, 14, 0));
        sessions.plan(cell, at(day, 16, 0));
        now(at(day.plusDays(1), 8, 0));
        signInKeeper();
        minutes.open(finished, cell);
        assertThat(due()).extracting(DueMinutes::session).containsExactly(finished);
        minutes.finish(finished, cell);
        assertThat(due()).isEmpty();
        minutes.unlock(finished, cell, "Ghi nhầm kết luận");
        assertThat(due()).hasSize(1);
    }

    /** At a conference a chi bộ takes a roll; the minutes are the holder's. */
    @Test
    void aConferenceIsNotDueInTheChiBo() {
        var session = sessions.plan(people.unit("BKH"), at(day, 8, 0));
        close(session, cell);
        now(at(day.plusDays(1), 8, 0));
        signInKeeper();
        assertThat(due()).isEmpty();
    }

    @Test
    void onlyWhoWritesIsTold() {
        var session = closed(at(day, 14, 0));
        now(at(day.plusDays(1), 8, 0));
        var member = people.plainMember(cell);
        people.signIn(member);
        assertThat(due()).isEmpty();
        assertThatThrownBy(() -> watch.due(session, cell)).isInstanceOf(AccessDenied.class);
        sessions.appoint(session, cell, member);
        assertThat(due()).extracting(DueMinutes::session).containsExactly(session);
        people.signIn(people.holder("bi-thu", "BKH.KTDN"));
        assertThat(due()).isEmpty();
        people.signIn(people.holder("chi-uy-vien", CELL));
        assertThat(due()).isEmpty();
        assertThat(watch.due(session, cell)).isPresent();
    }

    /** One for the sessions, one for the rule. */
    @Test
    void manySessionsTakeAsManyStatementsAsOne() {
        closed(at(day, 8, 0));
        now(at(day.plusDays(20), 8, 0));
        signInKeeper();
        due();
        var one = StatementCount.of(this::due);
        for (var more = 1; more < 12; more++) {
            closed(at(day.plusDays(more), 8, 0));
        }
        var many = StatementCount.of(this::due);
        assertThat(due()).hasSize(12);
        assertThat(many).hasSameSizeAs(one).hasSize(2);
    }

    private List<DueMinutes> due() {
        return watch.due(day, day.plusDays(30));
    }

    private void signInKeeper() {
        people.signIn(people.holder("bi-thu", CELL));
    }

    private SessionId closed(Instant startsAt) {
        var session = sessions.plan(cell, startsAt);
        close(session, cell);
        return session;
    }

    private void close(SessionId session, UnitId of) {
        jdbc.sql("""
                        INSERT INTO session_roll (session_id, unit_id, state, began_at, ended_at)
                        SELECT id, :cell, 'CLOSED', starts_at, ends_at FROM study_session WHERE id = :id""").param("cell", of.value()).param("id", session.value()).update();
    }

    private Instant at(LocalDate on, int hour, int minute) {
        return ZonedDateTime.of(on.atTime(hour, minute), clock.getZone()).toInstant();
    }

    private void now(Instant moment) {
        clock.putBack();
        clock.move(Duration.between(clock.instant(), moment));
    }
}
