package vn.quantriet.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What quizzes cost: members open a section, start, give every answer, hand in and read the result. Up to
 * {@value #WITHOUT_PAUSE} members never pause, which is the most the portal can do; more of them think between steps, as
 * people do.
 */
class QuizBench implements Bench.Measurement {

    private static final int WITHOUT_PAUSE = 1_000;
    private static final int ORGANISATION = 1_128;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final Duration MEASURED_WITH_PAUSES = Duration.ofMinutes(4);
    private static final int SHORTEST_PAUSE_MS = 30_000;
    private static final int LONGEST_PAUSE_MS = 90_000;
    private static final int STEPS = 14;
    private static final int WITHOUT_LIMIT = 10_000;
    private static final int SAVED_ALONE = 1_000;
    private static final int UNTIL_QUIET_S = 30;
    private static final List<String> MODULES = List.of("57-nq-tw", "68-nq-tw", "144-qd-tw");

    private final int members;
    private final Timings timings = new Timings();
    private final LongAdder completed = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final AtomicBoolean over = new AtomicBoolean();

    QuizBench(int members) {
        this.members = members;
    }

    @Override
    public void measure(Path folder) throws Exception {
        var data = folder.resolve("data");
        try (var portal = MeasuredPortal.start(
                        data,
                        "--portal.demo.members=" + Math.max(ORGANISATION, members + members / 10),
                        "--portal.access.requests-per-second=" + WITHOUT_LIMIT);
                var browser = HttpClient.newBuilder()
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            Bench.row("members", members, 0);
            var takers = Crowd.gather(data, members + 1).stream()
                    .map(someone -> new Taker(browser, portal.address(), someone, timings))
                    .toList();
            together(portal, data, takers.subList(1, takers.size()));
            alone(takers.getFirst());
        }
    }

    private void together(MeasuredPortal portal, Path data, List<Taker> takers) throws Exception {
        var pauses = members > WITHOUT_PAUSE;
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            takers.forEach(taker -> everybody.submit(() -> takeUntilOver(taker, pauses)));
            TimeUnit.MILLISECONDS.sleep(pauses ? LONGEST_PAUSE_MS : WARM_UP.toMillis());
            timings.clear();
            completed.reset();
            errors.reset();
            measure(portal, data, pauses ? MEASURED_WITH_PAUSES : MEASURED);
            over.set(true);
            everybody.shutdownNow();
        }
    }

    private void measure(MeasuredPortal portal, Path data, Duration time) throws Exception {
        var cpu = portal.cpuMilliseconds();
        var databaseCpu = portal.databaseCpuMilliseconds();
        var statements = statements(data);
        var begin = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
        var seconds = (System.nanoTime() - begin) / 1e9;
        var done = completed.sum();
        Bench.row("attempts_per_second", done / seconds, 1);
        Bench.row("requests_per_second", timings.count() / seconds, 0);
        Bench.row("p50_ms", timings.milliseconds(0.5), 1);
        Bench.row("p95_ms", timings.milliseconds(0.95), 1);
        Bench.row("p99_ms", timings.milliseconds(0.99), 1);
        Bench.row("cpu_ms_per_attempt", (portal.cpuMilliseconds() - cpu) / Math.max(1, done), 2);
        Bench.row(
                "database_cpu_ms_per_attempt", (portal.databaseCpuMilliseconds() - databaseCpu) / Math.max(1, done), 2);
        Bench.row("statements_per_request", (statements(data) - statements) / (double) Math.max(1, timings.count()), 2);
        Bench.row("errors", errors.sum(), 0);
    }

    /** Who pauses has begun before: the first attempt is somewhere in its middle, so that all steps are met from the start. */
    private void takeUntilOver(Taker taker, boolean pauses) {
        try {
            if (pauses) {
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MS));
            }
            var pacing = new Pacing(pauses, ThreadLocalRandom.current().nextInt(STEPS));
            while (!over.get()) {
                take(taker, pacing);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Taker taker, Pacing pacing) throws InterruptedException {
        try {
            var module = MODULES.get(ThreadLocalRandom.current().nextInt(MODULES.size()));
            var quiz = new JsonMapper().readTree(taker.get("/api/quizzes/" + module));
            pacing.think();
            openASection(taker, quiz.path("edition").asString());
            pacing.think();
            var paper = taker.start(module);
            var attempt = paper.path("attempt").asString();
            var sequence = paper.path("nextSequence").asInt(1);
            for (var question : paper.path("questions")) {
                pacing.think();
                taker.answer(attempt, question.path("position").asInt(), sequence++, Taker.guess(question));
            }
            pacing.think();
            taker.handIn(attempt);
            taker.attempt(attempt);
            completed.increment();
        } catch (IOException | RuntimeException failed) {
            if (!over.get()) {
                errors.increment();
                if (errors.sum() <= 3) {
                    System.err.println(failed.getMessage());
                }
            }
        }
    }

    private static void openASection(Taker taker, String edition) throws IOException, InterruptedException {
        JsonNode text = new JsonMapper().readTree(taker.get("/api/editions/" + edition));
        taker.get("/api/editions/" + edition + "/sections/"
                + text.path("sections").get(0).path("tag").asString());
    }

    /** Thinks between steps, but not before the first ones that lie in the past. */
    private static final class Pacing {

        private final boolean pauses;
        private int past;

        Pacing(boolean pauses, int past) {
            this.pauses = pauses;
            this.past = past;
        }

        void think() throws InterruptedException {
            if (pauses && past-- <= 0) {
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS));
            }
        }
    }

    /** One member, nobody else: how long it takes until an answer is kept. */
    private void alone(Taker taker) throws Exception {
        // what the crowd left to be written reaches the disk first
        TimeUnit.SECONDS.sleep(UNTIL_QUIET_S);
        var saved = new ArrayList<Double>();
        while (saved.size() < SAVED_ALONE) {
            var paper = taker.start(MODULES.get(saved.size() % MODULES.size()));
            var attempt = paper.path("attempt").asString();
            var sequence = paper.path("nextSequence").asInt(1);
            for (var question : paper.path("questions")) {
                var begin = System.nanoTime();
                taker.answer(attempt, question.path("position").asInt(), sequence++, Taker.guess(question));
                saved.add((System.nanoTime() - begin) / 1e6);
            }
            taker.handIn(attempt);
        }
        var sorted = saved.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Bench.row("answer_saved_p50_ms", sorted[sorted.length / 2], 2);
        Bench.row("answer_saved_p95_ms", sorted[(int) (sorted.length * 0.95)], 2);
    }

    private static long statements(Path data) throws SQLException {
        try (var connection = Crowd.connect(data);
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT SUM(VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME"
                                        + " IN ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE', 'COM_INSERT_SELECT')")) {
            rows.next();
            return (long) rows.getDouble(1);
        }
    }
}
