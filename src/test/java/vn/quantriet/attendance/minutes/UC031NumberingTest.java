package vn.quantriet.attendance.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.organisation.DemoPeople;

/** Minutes of one chi bộ that are finished in the same moment; not rolled back, so that the transactions are real. */
@PortalTest
class UC031NumberingTest {

    private static final String CELL = "BKH.THQD";
    private static final int AT_ONCE = 8;

    @Autowired
    TestSessions sessions;

    @Autowired
    DemoPeople people;

    @Autowired
    SessionMinutes minutes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;
    private MemberId secretary;

    @BeforeEach
    void secretary() {
        cell = people.unit(CELL);
        secretary = people.holder("bi-thu", CELL);
        people.signIn(secretary);
    }

    @AfterEach
    void remove() {
        people.signOut();
        sessions.removeAll();
    }

    /** BR-031-6: each gets its own number, one after another, and nobody is sent away. */
    @Test
    void finishedAtOnceEachGetsItsOwnNumber() throws Exception {
        var held = IntStream.range(0, AT_ONCE).mapToObj(this::drafted).toList();
        var before = highest();
        var together = new CyclicBarrier(AT_ONCE);
        var work = new ArrayList<Callable<Boolean>>();
        held.forEach(session -> work.add(() -> {
            people.signIn(secretary);
            together.await();
            minutes.finish(session, cell);
            return true;
        }));
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(held.stream().map(this::number).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(before + 1, before + AT_ONCE)
                        .boxed()
                        .toList());
    }

    /** BR-031-6: two keepers who finish the same minutes give them one number. */
    @Test
    void finishedTwiceAtOnceTheyKeepOneNumber() throws Exception {
        var session = drafted(0);
        var before = highest();
        var together = new CyclicBarrier(2);
        Callable<Boolean> finish = () -> {
            people.signIn(secretary);
            together.await();
            try {
                minutes.finish(session, cell);
                return true;
            } catch (MinutesRefused finishedMeanwhile) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var done = new ArrayList<Boolean>();
            for (var result : threads.invokeAll(List.of(finish, finish))) {
                done.add(result.get());
            }
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
        assertThat(number(session)).isEqualTo(before + 1);
        assertThat(highest()).isEqualTo(before + 1);
    }

    private SessionId drafted(int at) {
        var session = sessions.plan(cell, clock.instant().minus(Duration.ofHours(3L + at)));
        jdbc.sql("""
                        INSERT INTO session_roll (session_id, unit_id, state, began_at, ended_at)
                        SELECT id, unit_id, 'CLOSED', starts_at, ends_at FROM study_session WHERE id = :id""").param("id", session.value()).update();
        minutes.open(session, cell);
        return session;
    }

    private int highest() {
        return jdbc.sql("SELECT COALESCE(MAX(number), 0) FROM session_minutes WHERE unit_id = :cell")
                .param("cell", cell.value())
                .query(Integer.class)
                .single();
    }

    private int number(SessionId session) {
        return Objects.requireNonNull(
                Objects.requireNonNull(minutes.open(session, cell).head()).number());
    }
}
