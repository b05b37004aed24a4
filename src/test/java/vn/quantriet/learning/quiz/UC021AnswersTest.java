package vn.quantriet.learning.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quantriet.learning.quiz.QuizTaker.queued;
import static vn.quantriet.learning.quiz.QuizTakers.MODULE;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.JsonNode;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.learning.AttemptHandedIn;

/** Answers as networks bring them: twice, out of order, from two devices, after the time is over. */
@PortalTest
@RecordApplicationEvents
class UC021AnswersTest {

    @Autowired
    QuizTakers takers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    QuizTaker phone;
    QuizTaker tablet;

    @BeforeEach
    void aMemberWithTwoDevices() {
        phone = takers.member("Nguyễn Thị Hạnh");
        tablet = phone.on("tablet");
    }

    @AfterEach
    void putBack() {
        takers.putBack();
    }

    @Test
    void aReplayChangesNothing() {
        var attempt = start();
        var right = phone.right(attempt, 3);
        for (var times = 0; times < 4; times++) {
            var saved = phone.tree(phone.save(attempt, 3, 7, right));
            assertThat(saved.path("saved").asBoolean()).isTrue();
            assertThat(saved.path("sequence").asLong()).isEqualTo(7);
            assertThat(saved.has("kept")).isFalse();
        }
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void ofReorderedPacketsTheLastGivenStays() {
        var attempt = start();
        var right = phone.right(attempt, 1);
        phone.save(attempt, 1, 5, right);
        var older = phone.tree(phone.save(attempt, 1, 4, "null"));
        assertThat(older.path("saved").asBoolean()).isTrue();
        assertThat(older.path("kept").path("answer").toString()).isEqualTo(right);
        assertThat(older.path("kept").path("sequence").asLong()).isEqualTo(5);
        assertThat(answer(attempt, 1)).isEqualTo(right);
        phone.save(attempt, 1, 6, "null");
        assertThat(answer(attempt, 1)).as("taken back").isEqualTo("null");
        phone.save(attempt, 1, 5, right);
        assertThat(answer(attempt, 1)).as("a late packet does not undo it").isEqualTo("null");
    }

    @Test
    void theDeviceOpenedLastHoldsThePen() {
        var attempt = start();
        var right = phone.right(attempt, 1);
        var other = phone.right(attempt, 2);
        phone.save(attempt, 1, 1, "null");
        phone.save(attempt, 2, 2, "null");
        var resumed = tablet.paper(MODULE);
        assertThat(resumed.path("attempt").asString()).isEqualTo(attempt);
        assertThat(resumed.path("pen").asString()).isEqualTo("tablet");
        var from = resumed.path("nextSequence").asLong();
        assertThat(from).isGreaterThan(1_000_000);
        tablet.save(attempt, 1, from, right);
        var fills = phone.tree(phone.save(attempt, 2, 3, other));
        assertThat(fills.path("saved").asBoolean())
                .as("fills what is unanswered")
                .isTrue();
        var conflict = phone.tree(phone.save(attempt, 1, 999_999_999, wrong(attempt, 1)));
        assertThat(conflict.path("saved").asBoolean()).isFalse();
        assertThat(conflict.path("conflict").path("answer").toString()).isEqualTo(right);
        assertThat(answer(attempt, 1)).isEqualTo(right);
        assertThat(answer(attempt, 2)).isEqualTo(other);
        tablet.save(attempt, 2, from + 1, "null");
        assertThat(answer(attempt, 2))
                .as("the pen may change what another filled in")
                .isEqualTo("null");
    }

    @Test
    void whatWasOnItsWayBeforeThePenWentOnDoesNotComeBackWithIt() {
        var attempt = start();
        tablet.paper(MODULE);
        tablet.save(attempt, 1, 1_000_001, phone.right(attempt, 1));
        var again = phone.paper(MODULE);
        assertThat(again.path("pen").asString()).isEqualTo("phone");
        assertThat(again.path("nextSequence").asLong()).isEqualTo(2_000_001);
        var late = phone.tree(phone.save(attempt, 1, 9, wrong(attempt, 1)));
        assertThat(late.path("saved").asBoolean()).isFalse();
        phone.save(attempt, 1, 2_000_001, wrong(attempt, 1));
        assertThat(answer(attempt, 1)).isEqualTo(wrong(attempt, 1));
    }

    @Test
    void resumingOnTheSameDeviceKeepsThePenAndItsNumbers() {
        var attempt = start();
        phone.save(attempt, 1, 12, "null");
        var again = phone.paper(MODULE);
        assertThat(again.path("attempt").asString()).isEqualTo(attempt);
        assertThat(again.path("nextSequence").asLong()).isEqualTo(13);
        assertThat(phone.tree(tablet.open(attempt)).path("pen").asString())
                .as("looking takes no pen")
                .isEqualTo("phone");
    }

    @Test
    void theQueueRidesAlongWithTheHandingIn() {
        var attempt = start();
        phone.save(attempt, 1, 3, phone.right(attempt, 1));
        var at = clock.instant().toString();
        var result = phone.tree(phone.handIn(
                attempt,
                queued(1, 2, "null", at),
                queued(2, 4, "null", at),
                queued(2, 5, phone.right(attempt, 2), at),
                queued(99, 6, "{\"place\":0}", at),
                queued(3, 7, "{\"place\":\"x\"}", at),
                "null",
                "{\"position\":4}"));
        assertThat(result.path("markExact").asString()).isEqualTo("2");
        assertThat(result.path("late").asInt()).isZero();
    }

    @Test
    void handingInTwiceGivesTheSameResultAndTakesNothingMore() {
        var attempt = start();
        var first = phone.tree(phone.handIn(attempt));
        var second = phone.tree(phone.handIn(attempt, queued(1, 1, phone.right(attempt, 1), "2026-11-25T10:00:00Z")));
        assertThat(second.path("markExact").asString()).isEqualTo("0");
        assertThat(second.path("handedInAt").asString())
                .isEqualTo(first.path("handedInAt").asString());
        var refused = phone.save(attempt, 1, 2, phone.right(attempt, 1));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(phone.tree(refused).path("code").asString()).isEqualTo("handed-in");
        assertThat(kept()).isZero();
    }

    @Test
    void atTheDeadlineTheServerHandsInWhatItHas() {
        var attempt = startLimited(1);
        phone.save(attempt, 1, 1, phone.right(attempt, 1));
        clock.move(Duration.ofMinutes(30).plus(StoredAttempt.GRACE).minusSeconds(1));
        assertThat(phone.tree(phone.save(attempt, 2, 2, phone.right(attempt, 2)))
                        .path("late")
                        .asBoolean())
                .as("the line may be slow")
                .isFalse();
        clock.move(Duration.ofSeconds(2));
        deadlines.handInWhatIsOver();
        var result = phone.tree(phone.open(attempt));
        assertThat(result.path("state").asString()).isEqualTo("provisional");
        assertThat(result.path("markExact").asString()).isEqualTo("2");
        assertThat(result.path("handedInAt").asString())
                .isEqualTo(result.path("deadlineAt").asString());
        assertThat(result.path("answersShown").asBoolean())
                .as("nobody is told what is right while answers may come")
                .isFalse();
        assertThat(events.stream(AttemptHandedIn.class))
                .singleElement()
                .satisfies(told -> assertThat(told.provisional()).isTrue());
    }

    @Test
    void whoLooksAfterTheDeadlineFindsItHandedInAlready() {
        var attempt = startLimited(1);
        clock.move(Duration.ofHours(2));
        assertThat(phone.tree(phone.state(MODULE)).path("open").isNull()).isTrue();
        assertThat(phone.tree(phone.open(attempt)).path("state").asString()).isEqualTo("provisional");
        assertThat(phone.paper(MODULE).path("number").asInt()).isEqualTo(2);
    }

    @Test
    void lateAnswersAreKeptAndFlaggedButDoNotCount() {
        var attempt = startLimited(1);
        phone.save(attempt, 1, 1, phone.right(attempt, 1));
        var before = clock.instant().toString();
        clock.move(Duration.ofHours(1));
        var late = phone.tree(phone.save(attempt, 2, 2, phone.right(attempt, 2), before));
        assertThat(late.path("saved").asBoolean()).isTrue();
        assertThat(late.path("late").asBoolean()).isTrue();
        var replay = phone.tree(phone.save(attempt, 1, 1, phone.right(attempt, 1)));
        assertThat(replay.path("late").asBoolean())
                .as("was in time, its answer got lost")
                .isFalse();
        var result = phone.tree(phone.handIn(attempt, queued(3, 3, phone.right(attempt, 3), before)));
        assertThat(result.path("state").asString()).isEqualTo("handed-in");
        assertThat(result.path("markExact").asString()).isEqualTo("1");
        assertThat(result.path("late").asInt()).isEqualTo(2);
        assertThat(result.path("lateCounted").asBoolean()).isFalse();
        assertThat(result.path("answersShown").asBoolean()).isTrue();
    }

    @Test
    void lateAnswersCountWhereTheTermsSayAndTheDeviceClaimsTheyWereInTime() {
        var attempt = startLimited(2);
        phone.save(attempt, 1, 1, phone.right(attempt, 1));
        phone.save(attempt, 4, 2, "null");
        var before = clock.instant().toString();
        clock.move(Duration.ofHours(1));
        phone.save(attempt, 2, 3, phone.right(attempt, 2), before);
        phone.save(attempt, 3, 4, phone.right(attempt, 3), clock.instant().toString());
        phone.save(attempt, 1, 1, "null", before);
        phone.save(attempt, 4, 5, phone.right(attempt, 4), before);
        var result = phone.tree(phone.handIn(attempt));
        assertThat(result.path("markExact").asString()).isEqualTo("3");
        assertThat(result.path("questions").get(1).path("late").asBoolean()).isTrue();
        assertThat(result.path("lateCounted").asBoolean()).isTrue();
    }

    @Test
    void lateAnswersAreRefusedWhereTheTermsSay() {
        var attempt = startLimited(0);
        clock.move(Duration.ofHours(1));
        MockHttpServletResponse refused = phone.save(attempt, 1, 1, phone.right(attempt, 1));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(phone.tree(refused).path("code").asString()).isEqualTo("too-late");
        var result = phone.tree(phone.handIn(attempt, queued(1, 1, phone.right(attempt, 1), "2020-01-01T00:00:00Z")));
        assertThat(result.path("markExact").asString()).isEqualTo("0");
        assertThat(result.path("late").asInt()).isZero();
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "gestern", ""})
    void theClockOfTheDeviceMovesNothing(String at) {
        var attempt = startLimited(1);
        var saved = phone.tree(phone.save(attempt, 1, 1, phone.right(attempt, 1), at));
        assertThat(saved.path("late").asBoolean()).isFalse();
        assertThat(Instant.parse(saved.path("now").asString()))
                .isBetween(clock.instant().minusSeconds(60), clock.instant());
        var given = jdbc.sql(
                        "SELECT given_at FROM attempt_answer x JOIN attempt a ON a.id = x.attempt_id WHERE a.member_id = :member")
                .param("member", phone.member().value())
                .query((row, number) -> vn.quantriet.shared.Utc.readPresent(row, "given_at"))
                .single();
        assertThat(given).isBetween(clock.instant().minusSeconds(60), clock.instant());
    }

    private String start() {
        return phone.paper(MODULE).path("attempt").asString();
    }

    private String startLimited(int lateAnswers) {
        takers.set("quiz.time-limit-minutes", 30);
        takers.set("quiz.late-answers", lateAnswers);
        takers.set("quiz.waiting-minutes", 0);
        var paper = phone.paper(MODULE);
        assertThat(Duration.between(
                        Instant.parse(paper.path("startedAt").asString()),
                        Instant.parse(paper.path("deadlineAt").asString())))
                .isEqualTo(Duration.ofMinutes(30));
        return paper.path("attempt").asString();
    }

    /** Some answer that is not the right one. */
    private String wrong(String attempt, int position) {
        var question = phone.tree(phone.open(attempt)).path("questions").get(position - 1);
        return switch (question.path("type").asString()) {
            case "single" ->
                "{\"place\":%d}".formatted(phone.right(attempt, position).equals("{\"place\":0}") ? 1 : 0);
            case "multiple" -> "{\"places\":[]}";
            case "true-false" ->
                "{\"value\":%s}".formatted(!phone.right(attempt, position).contains("true"));
            case "matching" -> "{\"pairs\":{}}";
            case "ordering" ->
                reversed(phone.json().readTree(phone.right(attempt, position)).path("order"));
            default -> "{\"text\":\"không phải\"}";
        };
    }

    private static String reversed(JsonNode order) {
        return "{\"order\":%s}"
                .formatted(order.valueStream()
                        .map(JsonNode::asInt)
                        .toList()
                        .reversed()
                        .toString()
                        .replace(" ", ""));
    }

    private String answer(String attempt, int position) {
        return phone.tree(phone.open(attempt))
                .path("answers")
                .valueStream()
                .filter(kept -> kept.path("position").asInt() == position)
                .map(kept -> kept.path("answer").toString())
                .findFirst()
                .orElse("missing");
    }

    private long kept() {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM attempt_answer x JOIN attempt a ON a.id = x.attempt_id WHERE a.member_id = :member")
                .param("member", phone.member().value())
                .query(Long.class)
                .single();
    }
}
