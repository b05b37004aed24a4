package vn.quantriet.attendance.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.quantriet.PortalTest;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.TestSessions;

/** BR-031-6 where several finish at once: transactions of their own, none rolled back. */
@PortalTest
class UC031NumbersTest {

    private static final int MANY = 12;

    @Autowired
    TestPeople people;

    @Autowired
    TestSessions sessions;

    @Autowired
    SessionMinutes minutes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;

    @BeforeEach
    void aChiBo() {
        cell = people.unit("Chi bộ Thử nghiệm biên bản");
        var secretary = people.member(cell, "Trần Thị Ánh");
        people.office(secretary, cell, "bi-thu");
        people.signIn(people.account(secretary));
    }

    @AfterEach
    void clean() {
        sessions.removeAll();
        people.removeAll();
    }

    @Test
    void sessionsFinishedAtOnceGetConsecutiveNumbers() throws Exception {
        var held = IntStream.range(0, MANY).mapToObj(this::drafted).toList();
        atOnce(held.stream()
                .<Runnable>map(session -> () -> minutes.finish(session, cell))
                .toList());
        assertThat(held.stream().map(this::number).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, MANY).boxed().toList());
    }

    /** Whoever is second is told, or finds it finished; no number is lost by it. */
    @Test
    void theSameMinutesFinishedTwiceAtOnceTakeOneNumber() throws Exception {
        var session = drafted(0);
        var refused = new ArrayList<Boolean>();
        atOnce(IntStream.range(0, 4)
                .<Runnable>mapToObj(tap -> () -> {
                    try {
                        minutes.finish(session, cell);
                    } catch (MinutesRefused meanwhile) {
                        synchronized (refused) {
                            refused.add(true);
                        }
                    }
                })
                .toList());
        assertThat(refused).hasSize(3);
        var next = drafted(1);
        minutes.finish(next, cell);
        assertThat(number(session)).isEqualTo(1);
        assertThat(number(next)).isEqualTo(2);
    }

    private void atOnce(List<Runnable> works) throws Exception {
        var context = SecurityContextHolder.getContext();
        var go = new CountDownLatch(1);
        var done = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var work : works) {
                done.add(threads.submit(() -> {
                    SecurityContextHolder.setContext(context);
                    go.await();
                    work.run();
                    return null;
                }));
            }
            go.countDown();
        }
        for (var one : done) {
            one.get();
        }
    }

    private SessionId drafted(int hours) {
        var session = sessions.plan(cell, clock.instant().minus(Duration.ofHours(50L + hours)));
        jdbc.sql("""
                        INSERT INTO session_roll (session_id, unit_id, state, began_at, ended_at)
                        SELECT id, unit_id, 'CLOSED', starts_at, ends_at FROM study_session WHERE id = :id""").param("id", session.value()).update();
        minutes.open(session, cell);
        return session;
    }

    private int number(SessionId session) {
        return Objects.requireNonNull(
                Objects.requireNonNull(minutes.open(session, cell).head()).number());
    }
}
