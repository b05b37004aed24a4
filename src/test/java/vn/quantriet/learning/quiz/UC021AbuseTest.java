package vn.quantriet.learning.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quantriet.learning.quiz.QuizTaker.text;
import static vn.quantriet.learning.quiz.QuizTakers.MODULE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.ApiClients;
import vn.quantriet.questions.Question;
import vn.quantriet.shared.WholeTransaction;

/** What people, scripts and several devices at once try: refused with a sentence, or harmless. */
@PortalTest
class UC021AbuseTest {

    @Autowired
    QuizTakers takers;

    @Autowired
    ApiClient client;

    @Autowired
    AttemptRecords attempts;

    @Autowired
    QuizBanks banks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    WholeTransaction transactions;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    WebApplicationContext context;

    QuizTaker phone;

    @BeforeEach
    void aMember() {
        phone = takers.member("Nguyễn Thị Hạnh");
    }

    @AfterEach
    void putBack() {
        takers.putBack();
    }

    @Test
    void anotherMembersAttemptIsLikeOneThatDoesNotExist() {
        var attempt = start();
        var other = takers.member("Lê Văn Bình");
        var forged = "AAAAAAAAAAAAAAAAAAAAAA";
        for (var id : List.of(attempt, forged)) {
            var answers =
                    List.of(other.open(id), other.save(id, 1, 1, "null"), other.handIn(id), other.handIn(id, "null"));
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(404));
            assertThat(answers.stream().map(answer -> text(answer).replaceAll("\"(now|instance)\":\"[^\"]*\"", "")))
                    .as("both alike")
                    .containsOnly(text(other.open(forged)).replaceAll("\"(now|instance)\":\"[^\"]*\"", ""));
        }
        assertThat(phone.tree(phone.open(attempt)).path("state").asString()).isEqualTo("open");
    }

    @Test
    void onASharedPhoneTheQueueOfOneNeverLeavesUnderTheTokenOfAnother() {
        var attempt = start();
        var other = takers.member("Lê Văn Bình");
        var mixed = new QuizTaker(
                client, phone.json(), phone.banks(), phone.attempts(), phone.member(), other.token(), "phone");
        for (var answer : List.of(mixed.start(MODULE), mixed.save(attempt, 1, 1, "null"), mixed.handIn(attempt))) {
            assertThat(answer.getStatus()).isEqualTo(409);
            assertThat(phone.tree(answer).path("code").asString()).isEqualTo("other-member");
        }
        assertThat(count("attempt")).isEqualTo(1);
        assertThat(phone.tree(phone.open(attempt)).path("answers")).isEmpty();
        assertThat(other.tree(other.state(MODULE)).path("attempts")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "-1", "x", "1.5", "99999999999", "57-001"})
    void noForgedQuestionGetsAnAnswer(String position) {
        var attempt = start();
        var answer = phone.put(
                attempt,
                position,
                "{\"member\":%d,\"device\":\"phone\",\"sequence\":1,\"answer\":null}"
                        .formatted(phone.member().value()));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answers()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "null",
                "1",
                "\"x\"",
                "{\"member\":1}",
                "{\"device\":\"phone\",\"sequence\":1}",
                "{\"member\":\"x\",\"device\":\"phone\",\"sequence\":1}",
                "{\"member\":%d,\"device\":\"phone\",\"answer\":null}",
                "{\"member\":%d,\"device\":\"\",\"sequence\":1}",
                "{\"member\":%d,\"device\":\"pho ne\",\"sequence\":1}",
                "{\"member\":%d,\"device\":\"phone\",\"sequence\":0}",
                "{\"member\":%d,\"device\":\"phone\",\"sequence\":-5}",
                "{\"member\":%d,\"device\":\"phone\",\"sequence\":99999999999999999}",
                "{\"member\":%d,\"device\":\"phone\",\"sequence\":1,\"answer\":7}",
                "{\"member\":%d,\"device\":\"phone\",\"sequence\":1,\"answer\":{}}",
                "{\"member\":%d,\"device\":\"phone\",\"sequence\":1,\"answer\":{\"place\":99}}",
                "{\"member\":%d,\"device\":\"phone\",\"sequence\":1,\"answer\":{\"place\":-1}}",
                "{\"member\":%d,\"device\":\"phone\",\"sequence\":1,\"answer\":{\"options\":[0]}}"
            })
    void saysThatItDoesNotUnderstand(String body) {
        var attempt = start();
        assertThat(phone.put(
                                attempt,
                                "1",
                                body.replace("%d", "" + phone.member().value()))
                        .getStatus())
                .isEqualTo(400);
        assertThat(answers()).isZero();
    }

    @Test
    void takesNoBodyLargerThanAPaperOfAnswers() {
        var attempt = start();
        assertThat(phone.save(attempt, 1, 1, "{\"text\":\"" + "x".repeat(200_000) + "\"}")
                        .getStatus())
                .isEqualTo(413);
        assertThat(phone.save(attempt, 1, 1, "{\"text\":\"" + "x".repeat(501) + "\"}")
                        .getStatus())
                .isEqualTo(400);
        assertThat(phone.handIn(attempt, "x".repeat(200_000)).getStatus()).isEqualTo(413);
        var many = IntStream.range(0, 301).mapToObj(n -> "null").toArray(String[]::new);
        assertThat(phone.handIn(attempt, many).getStatus()).isEqualTo(413);
        assertThat(phone.tree(phone.open(attempt)).path("state").asString()).isEqualTo("open");
    }

    @Test
    void isClosedWithoutTokenOrHeader() {
        assertThat(client.answer(ApiClient.marked(ApiClient.get("/api/quizzes/" + MODULE)))
                        .getStatus())
                .isEqualTo(401);
        assertThat(client.answer(ApiClient.get("/api/quizzes/" + MODULE).cookie(phone.token()))
                        .getStatus())
                .isEqualTo(403);
    }

    /** At least twenty requests a second are always allowed. */
    @Test
    void holdsOffAScriptThatHammersAndNobodyElse() {
        var attempt = start();
        var answers = new ArrayList<MockHttpServletResponse>();
        while (answers.size() < 2_000 && (answers.isEmpty() || answers.getLast().getStatus() != 429)) {
            answers.add(phone.save(attempt, 1, answers.size() + 1, "null"));
        }
        var refused = answers.getLast();
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(phone.tree(refused).path("code").asString()).isEqualTo("too-fast");
        assertThat(phone.tree(refused).path("detail").asString()).contains("quá nhanh");
        assertThat(answers.subList(0, 100))
                .allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(200));
        assertThat(takers.member("Lê Văn Bình").state(MODULE).getStatus()).isEqualTo(200);
        for (var second = 0; second < 5; second++) {
            clock.move(Duration.ofSeconds(1));
            for (var n = 0; n < 20; n++) {
                assertThat(phone.open(attempt).getStatus()).isEqualTo(200);
            }
        }
    }

    /** Neither words nor figures: where the right option stands on a paper follows nothing but chance. */
    @Test
    void aPaperBetraysNothing() {
        takers.set("quiz.waiting-minutes", 0);
        takers.set("quiz.attempts.max", 99);
        var places = new HashSet<Integer>();
        for (var tries = 0; tries < 12; tries++) {
            var started = phone.start(MODULE);
            var attempt = phone.tree(started).path("attempt").asString();
            for (var raw : List.of(text(started), text(phone.open(attempt)), text(phone.state(MODULE)))) {
                assertThat(raw)
                        .doesNotContain(
                                "weight", "feedback", "right\"", "correct", "source\"", "difficulty", "\"id\":\"57-");
                betraysNone(raw, attempt);
            }
            var names = new HashSet<String>();
            phone.tree(started).path("questions").forEach(question -> names.addAll(question.propertyNames()));
            assertThat(List.of("position", "type", "html", "options", "lefts", "rights", "items"))
                    .containsAll(names);
            stored(attempt).drawn().questions().forEach(drawn -> {
                var question =
                        banks.of(stored(attempt).edition()).face(drawn.id()).question();
                if (question instanceof Question.SingleChoice single) {
                    places.add(drawn.order().indexOf(rightOf(single)));
                }
                if (question instanceof Question.Ordering ordering) {
                    assertThat(drawn.order())
                            .isNotEqualTo(IntStream.range(0, ordering.items().size())
                                    .boxed()
                                    .toList());
                }
            });
            phone.handIn(attempt);
            clock.move(Duration.ofSeconds(5));
        }
        assertThat(places).as("the right option stands at every place").contains(0, 1, 2, 3);
    }

    /** No explanation, and no typed answer that is right, stands anywhere in what the browser gets. */
    private void betraysNone(String raw, String attempt) {
        for (var drawn : stored(attempt).drawn().questions()) {
            var question = banks.of(stored(attempt).edition()).face(drawn.id()).question();
            var explained = question.head().generalFeedback();
            if (explained != null) {
                assertThat(raw).doesNotContain(explained.text());
            }
            assertThat(raw).doesNotContain("\"" + drawn.id() + "\"");
        }
    }

    private static int rightOf(Question.SingleChoice single) {
        return IntStream.range(0, single.choices().size())
                .filter(index -> single.choices().get(index).weight().isWhole())
                .findFirst()
                .orElseThrow();
    }

    private Paper stored(String attempt) {
        return attempts.find(new AttemptId(attempt), phone.member())
                .orElseThrow()
                .paper();
    }

    @RepeatedTest(5)
    void aDoubleClickAndTwoTabsStartOneAttempt() throws Exception {
        var taps = IntStream.range(0, 6)
                .mapToObj(n -> (Callable<MockHttpServletResponse>)
                        () -> fresh(phone.on("tab-" + n % 2)).start(MODULE))
                .toList();
        var answers = together(taps);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(200));
        assertThat(answers.stream()
                        .map(answer -> phone.tree(answer).path("attempt").asString()))
                .containsOnly(phone.tree(answers.getFirst()).path("attempt").asString());
        assertThat(count("attempt")).isEqualTo(1);
    }

    /** What was acknowledged before the hand-in is in the mark; what came after it is refused. */
    @RepeatedTest(10)
    void anAnswerIsEitherInTheMarkOrRefused() throws Exception {
        var attempt = start();
        var rights = IntStream.rangeClosed(1, 10)
                .mapToObj(position -> phone.right(attempt, position))
                .toList();
        var acknowledged = ConcurrentHashMap.<Integer>newKeySet();
        var calls = new ArrayList<Callable<MockHttpServletResponse>>();
        IntStream.rangeClosed(1, 10)
                .forEach(position -> calls.add(() -> {
                    var answer = fresh(phone).save(attempt, position, position, rights.get(position - 1));
                    if (answer.getStatus() == 200) {
                        acknowledged.add(position);
                    } else {
                        assertThat(answer.getStatus()).isEqualTo(409);
                    }
                    return answer;
                }));
        calls.add(5, () -> fresh(phone).handIn(attempt));
        together(calls);
        var result = phone.tree(phone.open(attempt));
        assertThat(result.path("markExact").asString()).isEqualTo("" + acknowledged.size());
    }

    /** Same question, same moment, many devices: one answer stays, nothing locks up, nothing is lost without a word. */
    @RepeatedTest(5)
    void manyDevicesAnswerTheSameQuestionAtOnce() throws Exception {
        var attempt = start();
        var right = phone.right(attempt, 1);
        var answers = together(IntStream.range(0, 8)
                .mapToObj(n -> (Callable<MockHttpServletResponse>)
                        () -> fresh(phone.on(n < 4 ? "phone" : "device-" + n)).save(attempt, 1, n + 1, right))
                .toList());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(200));
        assertThat(answers()).isEqualTo(1);
    }

    /** Saving locks one's own attempt and nobody else's: while one is held, all others go on. */
    @Test
    void nobodyWaitsForAnother() throws Exception {
        var attempt = start();
        var other = takers.member("Lê Văn Bình");
        var others = other.paper(MODULE).path("attempt").asString();
        var transaction = new TransactionTemplate(manager);
        transaction.executeWithoutResult(status -> {
            attempts.lock(new AttemptId(attempt), phone.member()).orElseThrow();
            try (var threads = Executors.newSingleThreadExecutor()) {
                var saved = threads.submit(
                        () -> fresh(other).save(others, 1, 1, "null").getStatus());
                assertThat(saved.get(5, TimeUnit.SECONDS)).isEqualTo(200);
                var started = threads.submit(() -> fresh(other).handIn(others).getStatus());
                assertThat(started.get(5, TimeUnit.SECONDS)).isEqualTo(200);
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    /** Two transactions that take the same two attempts in opposite order: the database ends one, and it is done again. */
    @Test
    void aDeadlockIsDoneOnceMore() throws Exception {
        var mine = new AttemptId(start());
        var other = takers.member("Lê Văn Bình");
        var others = new AttemptId(other.paper(MODULE).path("attempt").asString());
        var runs = new AtomicInteger();
        var met = new CyclicBarrier(2);
        Callable<Boolean> one = () -> transactions.run(() -> {
            runs.incrementAndGet();
            attempts.lock(mine, phone.member());
            meet(met, runs);
            return attempts.lock(others, other.member()).isPresent();
        });
        Callable<Boolean> contrary = () -> transactions.run(() -> {
            runs.incrementAndGet();
            attempts.lock(others, other.member());
            meet(met, runs);
            return attempts.lock(mine, phone.member()).isPresent();
        });
        assertThat(together(List.of(one, contrary))).containsExactly(true, true);
        assertThat(runs).as("one of them twice").hasValue(3);
    }

    /** The first time only: whoever comes again comes alone. */
    private static void meet(CyclicBarrier barrier, AtomicInteger runs) {
        if (runs.get() <= 2) {
            try {
                barrier.await(5, TimeUnit.SECONDS);
            } catch (Exception alone) {
                throw new AssertionError(alone);
            }
        }
    }

    /** A client of its own for each thread. */
    private QuizTaker fresh(QuizTaker taker) {
        return new QuizTaker(
                ApiClients.another(context),
                taker.json(),
                taker.banks(),
                taker.attempts(),
                taker.member(),
                taker.token(),
                taker.device());
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        var barrier = new CyclicBarrier(calls.size());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var results = new ArrayList<T>();
            for (var future : calls.stream()
                    .map(call -> threads.submit(() -> {
                        barrier.await();
                        return call.call();
                    }))
                    .toList()) {
                results.add(future.get());
            }
            return results;
        }
    }

    private String start() {
        return phone.paper(MODULE).path("attempt").asString();
    }

    private long answers() {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM attempt_answer x JOIN attempt a ON a.id = x.attempt_id WHERE a.member_id = :member")
                .param("member", phone.member().value())
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE member_id = :member")
                .param("member", phone.member().value())
                .query(Long.class)
                .single();
    }
}
