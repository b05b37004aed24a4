package vn.quantriet.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the portal, its database or both at random moments while members take quizzes, and asks after each start for
 * everything that had been acknowledged.
 */
class KillsBench implements Bench.Measurement {

    private static final int MEMBERS = 48;
    private static final int SHORTEST_MS = 400;
    private static final int LONGEST_MS = 3_500;
    private static final int AGAIN_AFTER_MS = 150;
    private static final int LONGEST_WAITS = 400;
    private static final List<String> MODULES = List.of("57-nq-tw", "68-nq-tw", "144-qd-tw");

    private final int times;
    private final AtomicBoolean over = new AtomicBoolean();
    private final LongAdder acknowledged = new LongAdder();
    private final AtomicInteger refusals = new AtomicInteger();
    private final List<String> lost = Collections.synchronizedList(new ArrayList<>());

    KillsBench(int times) {
        this.times = times;
    }

    private record Member(Taker taker, Ledger ledger) {}

    @Override
    public void measure(Path folder) throws Exception {
        var data = folder.resolve("data");
        try (var browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build()) {
            var portal = MeasuredPortal.start(data);
            var members = new ArrayList<Member>();
            for (var someone : Crowd.gather(data, MEMBERS)) {
                members.add(new Member(new Taker(browser, portal.address(), someone, new Timings()), new Ledger()));
            }
            try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
                members.forEach(member -> everybody.submit(() -> takeUntilOver(member)));
                for (var i = 1; i <= times; i++) {
                    awaitWork();
                    portal = killAndStart(portal, data);
                    for (var member : members) {
                        member.taker().moveTo(portal.address());
                        check(member);
                    }
                    System.out.println(
                            "kill " + i + ": " + acknowledged.sum() + " acknowledged, " + lost.size() + " lost");
                }
                over.set(true);
            }
            report(members);
            portal.close();
        }
    }

    /** A portal that has just started may not have acknowledged anything yet, and then nothing could be lost. */
    private void awaitWork() throws InterruptedException {
        var before = acknowledged.sum();
        for (var i = 0; i < LONGEST_WAITS && acknowledged.sum() < before + MEMBERS; i++) {
            TimeUnit.MILLISECONDS.sleep(AGAIN_AFTER_MS);
        }
    }

    private static MeasuredPortal killAndStart(MeasuredPortal portal, Path data) throws Exception {
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_MS, LONGEST_MS));
        switch (ThreadLocalRandom.current().nextInt(3)) {
            case 0 -> portal.kill();
            case 1 -> {
                portal.killDatabase();
                portal.close();
            }
            default -> {
                portal.killDatabase();
                portal.kill();
            }
        }
        return MeasuredPortal.start(data);
    }

    private void takeUntilOver(Member member) {
        while (!over.get()) {
            try {
                take(member);
            } catch (IOException gone) {
                tell(gone);
                again();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A refusal is a fault of this program or of the portal; that nobody answers is what is tried here. */
    private void tell(IOException failure) {
        if (String.valueOf(failure.getMessage()).contains(" answered 4") && refusals.getAndIncrement() < 5) {
            System.err.println(failure.getMessage());
        }
    }

    private static void again() {
        try {
            TimeUnit.MILLISECONDS.sleep(AGAIN_AFTER_MS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Member member) throws IOException, InterruptedException {
        var paper = member.taker().start(MODULES.get(ThreadLocalRandom.current().nextInt(MODULES.size())));
        var attempt = paper.path("attempt").asString();
        var sequence = paper.path("nextSequence").asInt(1);
        for (var question : paper.path("questions")) {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(80));
            var position = question.path("position").asInt();
            var answer = Taker.guess(question);
            member.taker().answer(attempt, position, sequence, answer);
            member.ledger().acknowledged(attempt, position, sequence++, answer);
            acknowledged.increment();
        }
        member.taker().handIn(attempt);
        member.ledger().handedIn(attempt);
        acknowledged.increment();
    }

    private void check(Member member) throws InterruptedException {
        var before = member.ledger().copy();
        for (var attempt : before.attempts().entrySet()) {
            try {
                lost.addAll(
                        Ledger.missing(before, attempt.getKey(), member.taker().attempt(attempt.getKey())));
                if (attempt.getValue()) {
                    member.ledger().forget(attempt.getKey());
                }
            } catch (IOException unanswered) {
                lost.add(attempt.getKey() + ": " + unanswered.getMessage());
            }
        }
    }

    /** In the end every attempt that is open can be handed in. */
    private void report(List<Member> members) throws InterruptedException {
        var stuck = 0;
        for (var member : members) {
            check(member);
            for (var module : MODULES) {
                stuck += handedInAtLast(member.taker(), module) ? 0 : 1;
            }
        }
        lost.stream().limit(20).forEach(System.err::println);
        Bench.row("kills", times, 0);
        Bench.row("acknowledged", acknowledged.sum(), 0);
        Bench.row("refused", refusals.get(), 0);
        Bench.row("lost", lost.size(), 0);
        Bench.row("stuck", stuck, 0);
    }

    private static boolean handedInAtLast(Taker taker, String module) throws InterruptedException {
        try {
            var open = new JsonMapper()
                    .readTree(taker.get("/api/quizzes/" + module))
                    .path("open");
            return open.isNull()
                    || !taker.handIn(open.asString()).path("state").asString().equals("open");
        } catch (IOException refused) {
            System.err.println(refused.getMessage());
            return false;
        }
    }
}
