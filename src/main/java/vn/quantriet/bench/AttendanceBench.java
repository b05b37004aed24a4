package vn.quantriet.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * What attendance costs over HTTP: rolls of a whole chi bộ saved at the same hour by their secretaries, and one session at
 * which {@value #CHECK_INS} members check in by code within a minute.
 */
class AttendanceBench implements Bench.Measurement {

    private static final int ORGANISATION = 1_128;
    private static final int ROLLS = 1_500;
    private static final int ROLL = 34;
    private static final int WARM = 100;
    private static final int CHECK_INS = 500;
    private static final Duration CHECK_IN_TIME = Duration.ofSeconds(60);
    private static final int WITHOUT_LIMIT = 10_000;
    private static final double SECONDS_PER_MINUTE = 60;

    private final int members;
    private final LongAdder errors = new LongAdder();

    AttendanceBench(int members) {
        this.members = members > 0 ? members : ORGANISATION;
    }

    @Override
    public void measure(Path folder) throws Exception {
        var data = folder.resolve("data");
        try (var portal = MeasuredPortal.start(
                        data,
                        "--portal.demo.members=" + members,
                        "--portal.access.requests-per-second=" + WITHOUT_LIMIT);
                var browser = HttpClient.newBuilder()
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var database = Crowd.connect(data)) {
            Bench.row("members", members, 0);
            var meetings = new BenchMeetings(database, Clock.systemUTC());
            rolls(portal, browser, database, meetings);
            checkIns(portal, browser, database, meetings);
        }
    }

    private void rolls(MeasuredPortal portal, HttpClient browser, Connection database, BenchMeetings meetings)
            throws Exception {
        var taken = meetings.rolls(ROLLS + WARM, ROLL);
        var timings = new Timings();
        var keepers = taken.stream()
                .map(roll -> new Keeper(browser, portal.address(), roll, timings))
                .toList();
        save(keepers.subList(0, Math.min(WARM, keepers.size())));
        timings.clear();
        errors.reset();
        var measured = keepers.subList(Math.min(WARM, keepers.size()), keepers.size());
        var statements = statements(database);
        var begin = System.nanoTime();
        save(measured);
        var seconds = (System.nanoTime() - begin) / 1e9;
        Bench.row("rolls_of_34_saved", measured.size() - errors.sum(), 0);
        Bench.row("people_per_roll", people(taken), 1);
        Bench.row("rolls_minutes", seconds / SECONDS_PER_MINUTE, 2);
        Bench.row("rolls_errors", errors.sum(), 0);
        Bench.row("rolls_p95_ms", timings.milliseconds(0.95), 1);
        Bench.row("roll_statements", (statements(database) - statements) / (double) Math.max(1, measured.size()), 1);
        alone(browser, portal, meetings);
    }

    private static double people(List<Roll> rolls) {
        return rolls.stream().mapToInt(roll -> roll.people().size()).average().orElse(0);
    }

    /** One roll at a time on a quiet portal. */
    private static void alone(HttpClient browser, MeasuredPortal portal, BenchMeetings meetings) throws Exception {
        var timings = new Timings();
        for (var roll : meetings.rolls(WARM, ROLL)) {
            new Keeper(browser, portal.address(), roll, timings).save();
        }
        Bench.row("roll_ms", timings.milliseconds(0.5), 1);
        Bench.row("roll_p95_ms", timings.milliseconds(0.95), 1);
    }

    private void save(List<Keeper> keepers) throws InterruptedException {
        try (var everybody = Executors.newFixedThreadPool(32, Thread.ofVirtual().factory())) {
            keepers.forEach(keeper -> everybody.submit(() -> {
                try {
                    keeper.save();
                } catch (IOException | IllegalStateException refused) {
                    errors.increment();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
    }

    private void checkIns(MeasuredPortal portal, HttpClient browser, Connection database, BenchMeetings meetings)
            throws Exception {
        var hall = meetings.hall(CHECK_INS);
        var timings = new Timings();
        errors.reset();
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Runnable>();
            hall.people()
                    .forEach(person -> waiting.add(() -> {
                        try {
                            new Guest(browser, portal.address(), hall, person, timings).checkIn();
                        } catch (IOException | IllegalStateException refused) {
                            errors.increment();
                        } catch (InterruptedException ended) {
                            Thread.currentThread().interrupt();
                        }
                    }));
            var pause = CHECK_IN_TIME.toMillis() / waiting.size();
            for (var next : waiting) {
                everybody.submit(next);
                TimeUnit.MILLISECONDS.sleep(pause);
            }
        }
        var rows = count(
                database, "SELECT COUNT(*) FROM attendance WHERE mark IS NOT NULL AND session_id = " + hall.session());
        var events = count(
                database,
                "SELECT COUNT(*) FROM attendance_event WHERE outcome = 'TAKEN' AND session_id = " + hall.session());
        Bench.row("checkins", hall.people().size(), 0);
        Bench.row("checkins_lost", hall.people().size() - rows, 0);
        Bench.row("checkins_doubled", events - rows, 0);
        Bench.row("checkins_errors", errors.sum(), 0);
        Bench.row("checkin_p95_ms", timings.milliseconds(0.95), 1);
    }

    /** What was sent to the database since it started, commits and the like left out; rows sent in one batch are one. */
    private static long statements(Connection database) throws SQLException {
        return count(
                database,
                "SELECT CAST(SUM(IF(VARIABLE_NAME = 'QUESTIONS', 1, -1) * VARIABLE_VALUE) AS SIGNED)"
                        + " FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME"
                        + " IN ('QUESTIONS', 'COM_COMMIT', 'COM_ROLLBACK', 'COM_BEGIN', 'COM_SET_OPTION')");
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var counted = database.createStatement().executeQuery(sql)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    /** A secretary with the roll of his chi bộ. */
    record Roll(long session, long cell, Crowd.Someone keeper, List<Long> people) {}

    /** A session with the key of its codes. */
    record Hall(long session, long cell, byte[] key, List<Crowd.Someone> people) {}

    /** What a device sends besides its token. */
    static Map<String, String> headers(Crowd.Someone someone) {
        return Map.of("X-Quan-Triet", "1", "Content-Type", "application/json", "Cookie", "qt_token=" + someone.token());
    }
}
