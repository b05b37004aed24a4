package vn.quantriet.learning.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quantriet.learning.quiz.QuizTakers.MODULE;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.JsonNode;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.TestPeople;
import vn.quantriet.learning.AttemptHandedIn;

/** A member takes a quiz: drawn, answered one by one, handed in, marked; and how attempts follow each other. */
@PortalTest
@RecordApplicationEvents
class UC021QuizTest {

    @Autowired
    QuizTakers takers;

    @Autowired
    TestPeople people;

    @Autowired
    ApiClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    QuizTaker phone;

    @BeforeEach
    void aMemberWithAPhone() {
        phone = takers.member("Nguyễn Thị Hạnh");
    }

    @AfterEach
    void putBack() {
        takers.putBack();
    }

    @Test
    void saysHowTheQuizIsHeldAndWhereEachSettingComesFrom() {
        var state = phone.tree(phone.state(MODULE));
        assertThat(state.path("member").asLong()).isEqualTo(phone.member().value());
        assertThat(state.path("hasQuestions").asBoolean()).isTrue();
        assertThat(state.path("open").isNull()).isTrue();
        assertThat(state.path("attempts")).isEmpty();
        var settings = state.path("settings");
        assertThat(settings.path("questions").asInt()).isEqualTo(10);
        assertThat(settings.path("passPercent").asInt()).isEqualTo(70);
        assertThat(settings.path("attemptsMax").asInt()).isEqualTo(3);
        assertThat(settings.path("attemptsLeft").asInt()).isEqualTo(3);
        assertThat(settings.path("waitingMinutes").asInt()).isEqualTo(10);
        assertThat(settings.path("nextAt").isNull()).isTrue();
        assertThat(settings.path("timeLimitMinutes").isNull()).isTrue();
        assertThat(settings.path("showAnswers").asString()).isEqualTo("at-once");
        assertThat(settings.path("sources").path("passPercent").asString()).isEqualTo("Cài đặt sẵn của cổng");
        assertThat(settings.path("sources").path("questions").asString()).isEqualTo("Do người biên soạn chuyên đề đặt");
        takers.set("quiz.pass-percent", 60);
        takers.set(MODULE, "quiz.pass-percent", 80);
        assertThat(phone.tree(phone.state(MODULE))
                        .path("settings")
                        .path("passPercent")
                        .asInt())
                .isEqualTo(80);
        assertThat(phone.tree(phone.state("68-nq-tw"))
                        .path("settings")
                        .path("passPercent")
                        .asInt())
                .isEqualTo(60);
    }

    @Test
    void takesAQuizFromStartToResult() {
        var paper = phone.paper(MODULE);
        var attempt = paper.path("attempt").asString();
        assertThat(paper.path("questions")).hasSize(10);
        assertThat(paper.path("number").asInt()).isEqualTo(1);
        for (var position = 1; position <= 10; position++) {
            var saved = phone.tree(phone.save(attempt, position, position, phone.right(attempt, position)));
            assertThat(saved.path("saved").asBoolean()).isTrue();
            assertThat(saved.path("late").asBoolean()).isFalse();
            assertThat(saved.path("sequence").asInt()).isEqualTo(position);
        }
        var again = phone.tree(phone.open(attempt));
        assertThat(again.path("answers")).hasSize(10);
        assertThat(again.path("nextSequence").asLong()).isEqualTo(11);
        assertThat(again.path("answers").get(0).path("answer").toString()).isEqualTo(phone.right(attempt, 1));
        var result = phone.tree(phone.handIn(attempt));
        assertThat(result.path("state").asString()).isEqualTo("handed-in");
        assertThat(result.path("markExact").asString()).isEqualTo("10");
        assertThat(result.path("outOf").asInt()).isEqualTo(10);
        assertThat(result.path("percent").decimalValue()).isEqualByComparingTo("100");
        assertThat(result.path("passed").asBoolean()).isTrue();
        assertThat(result.path("questions").get(0).path("correct").asBoolean()).isTrue();
        assertThat(result.path("questions").get(0).path("right").toString()).isEqualTo(phone.right(attempt, 1));
        assertThat(result.path("readAgain")).isEmpty();
        assertThat(phone.tree(phone.open(attempt)).path("markExact").asString()).isEqualTo("10");
        assertThat(events.stream(AttemptHandedIn.class)).singleElement().satisfies(told -> {
            assertThat(told.member()).isEqualTo(phone.member());
            assertThat(told.passed()).isTrue();
            assertThat(told.provisional()).isFalse();
        });
    }

    @Test
    void marksPartlyRightAnswersExactlyAndSaysWhatToReadAgain() {
        var attempt = start();
        for (var position = 1; position <= 6; position++) {
            phone.save(attempt, position, position, phone.right(attempt, position));
        }
        var result = phone.tree(phone.handIn(attempt));
        assertThat(result.path("mark").decimalValue()).isEqualByComparingTo("6");
        assertThat(result.path("percent").decimalValue()).isEqualByComparingTo("60");
        assertThat(result.path("passed").asBoolean()).isFalse();
        assertThat(result.path("passPercent").asInt()).isEqualTo(70);
        assertThat(result.path("passPercentSource").asString()).isEqualTo("Cài đặt sẵn của cổng");
        assertThat(result.path("readAgain")).isNotEmpty();
        assertThat(result.path("readAgain").get(0).path("link").asString()).startsWith("/hoc/" + MODULE + "/");
        assertThat(result.path("next").path("kind").asString()).isEqualTo("read-again");
        var unanswered = result.path("questions").get(9);
        assertThat(unanswered.has("given")).isFalse();
        assertThat(unanswered.path("correct").asBoolean()).isFalse();
        assertThat(unanswered.path("feedback")).isNotEmpty();
        assertThat(unanswered.path("paragraphLink").asString()).matches("/hoc/57-nq-tw/[a-z0-9-]+#doan-\\d+");
        assertThat(unanswered.path("section").path("title").asString()).isNotBlank();
    }

    @Test
    void waitsBetweenAttemptsAndEndsWithTheLast() {
        phone.handIn(start());
        var refused = phone.start(MODULE);
        assertThat(refused.getStatus()).isEqualTo(409);
        var problem = phone.tree(refused);
        assertThat(problem.path("code").asString()).isEqualTo("waiting");
        assertThat(problem.path("detail").asString()).contains("làm bài tiếp từ");
        var nextAt = Instant.parse(problem.path("nextAt").asString());
        assertThat(nextAt)
                .isBetween(clock.instant().plusSeconds(540), clock.instant().plusSeconds(600));
        assertThat(settings().path("nextAt").asString()).isEqualTo(nextAt.toString());
        clock.move(Duration.ofMinutes(10));
        assertThat(settings().path("nextAt").isNull()).isTrue();
        assertThat(settings().path("attemptsLeft").asInt()).isEqualTo(2);
        phone.handIn(start());
        clock.move(Duration.ofMinutes(10));
        phone.handIn(start());
        clock.move(Duration.ofMinutes(10));
        assertThat(phone.tree(phone.start(MODULE)).path("code").asString()).isEqualTo("no-attempts-left");
        assertThat(phone.tree(phone.state(MODULE)).path("attempts").valueStream())
                .extracting(attempt -> attempt.path("number").asInt())
                .containsExactly(3, 2, 1);
    }

    @Test
    void anAttemptKeepsTheTermsItBeganWith() {
        var attempt = start();
        takers.set("quiz.pass-percent", 0);
        takers.set("quiz.show-answers", 2);
        takers.set("quiz.time-limit-minutes", 1);
        clock.move(Duration.ofHours(3));
        var result = phone.tree(phone.handIn(attempt));
        assertThat(result.path("passPercent").asInt()).isEqualTo(70);
        assertThat(result.path("passed").asBoolean()).isFalse();
        assertThat(result.path("answersShown").asBoolean()).isTrue();
        assertThat(result.path("state").asString()).isEqualTo("handed-in");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void tellsNothingOfWhatIsRightWhereTheTermsForbidIt(int shown) {
        takers.set("quiz.show-answers", shown);
        var attempt = start();
        phone.save(attempt, 1, 1, phone.right(attempt, 1));
        for (var answer : new String[] {QuizTaker.text(phone.handIn(attempt)), QuizTaker.text(phone.open(attempt))}) {
            assertThat(phone.json().readTree(answer).path("answersShown").asBoolean())
                    .isFalse();
            assertThat(answer).doesNotContain("\"right\"", "\"correct\"", "###", "weight");
            assertThat(phone.json().readTree(answer).path("questions").valueStream())
                    .allSatisfy(question -> {
                        assertThat(question.path("feedback")).isEmpty();
                        assertThat(question.has("mark")).isFalse();
                        assertThat(question.has("paragraphLink")).isFalse();
                    });
        }
    }

    @Test
    void comparesExactlyWithThePassMark() {
        takers.set("quiz.pass-percent", 70);
        var attempt = start();
        for (var position = 1; position <= 7; position++) {
            phone.save(attempt, position, position, phone.right(attempt, position));
        }
        assertThat(phone.tree(phone.handIn(attempt)).path("passed").asBoolean()).isTrue();
    }

    @Test
    void asksAsManyQuestionsAsTheCampaignWants() {
        takers.set(MODULE, "quiz.questions", 5);
        assertThat(phone.paper(MODULE).path("questions")).hasSize(5);
    }

    @Test
    void saysWhenThereIsNothingToAskOrNobodyToAsk() {
        assertThat(phone.start("khong-co").getStatus()).isEqualTo(404);
        assertThat(phone.state("khong-co").getStatus()).isEqualTo(404);
        jdbc.sql("UPDATE campaign SET checked_questions = FALSE WHERE id = 1").update();
        try {
            var refused = phone.start(MODULE);
            assertThat(refused.getStatus()).isEqualTo(409);
            assertThat(phone.tree(refused).path("code").asString()).isEqualTo("no-questions");
            assertThat(phone.tree(refused).path("detail").asString()).contains("chưa có câu hỏi");
            assertThat(phone.tree(phone.state(MODULE)).path("hasQuestions").asBoolean())
                    .isFalse();
        } finally {
            jdbc.sql("UPDATE campaign SET checked_questions = TRUE WHERE id = 1")
                    .update();
        }
        people.administrator("quan.tri.thi");
        var administrator = new QuizTaker(
                client,
                phone.json(),
                phone.banks(),
                phone.attempts(),
                phone.member(),
                client.token("quan.tri.thi", true),
                "pc");
        assertThat(administrator.tree(administrator.state(MODULE)).path("code").asString())
                .isEqualTo("no-member");
        assertThat(administrator.tree(administrator.start(MODULE)).path("code").asString())
                .isEqualTo("other-member");
    }

    @Test
    void drawsEachPaperAnew() {
        takers.set("quiz.waiting-minutes", 0);
        var papers = new HashSet<String>();
        for (var tries = 0; tries < 3; tries++) {
            var paper = phone.paper(MODULE);
            papers.add(paper.path("questions").toString());
            phone.handIn(paper.path("attempt").asString());
        }
        assertThat(papers).hasSize(3);
    }

    @Test
    void tellsOfEachHandingInOnce() {
        var attempt = start();
        IntStream.range(0, 3).forEach(time -> phone.handIn(attempt));
        assertThat(events.stream(AttemptHandedIn.class)).hasSize(1);
    }

    /** The device; then which campaign asks, its attempts, its terms, the rules, the new one. */
    @Test
    void startsInSixStatements() {
        phone.state(MODULE);
        assertThat(StatementCount.of(() -> phone.start(MODULE))).hasSize(6);
    }

    /** The device; then which campaign asks, its attempts, the lock, the answers. */
    @Test
    void resumesInFiveStatements() {
        start();
        assertThat(StatementCount.of(() -> phone.start(MODULE))).hasSize(5);
    }

    /** The device, and one statement that decides and keeps. */
    @Test
    void savesAnAnswerInTwoStatementsWhateverComes() {
        var attempt = start();
        var right = phone.right(attempt, 1);
        assertThat(StatementCount.of(() -> phone.save(attempt, 1, 2, right))).hasSize(2);
        assertThat(StatementCount.of(() -> phone.save(attempt, 1, 2, right))).hasSize(2);
        assertThat(StatementCount.of(() -> phone.save(attempt, 1, 1, "null"))).hasSize(2);
        assertThat(StatementCount.of(() -> phone.on("other").save(attempt, 1, 9, "null")))
                .hasSize(2);
    }

    /** The device, the lock, the answers, the mark; one more for whatever the queue holds. The result: the device, the attempt, the answers. */
    @Test
    void handsInInFourStatementsFiveWithAQueue() {
        var first = start();
        assertThat(StatementCount.of(() -> phone.handIn(first))).hasSize(4);
        assertThat(StatementCount.of(() -> phone.open(first))).hasSize(3);
        clock.move(Duration.ofHours(1));
        var second = start();
        var queue = IntStream.rangeClosed(1, 10)
                .mapToObj(position ->
                        QuizTaker.queued(position, position, phone.right(second, position), "2026-11-25T10:00:00Z"))
                .toArray(String[]::new);
        assertThat(StatementCount.of(() -> assertThat(phone.tree(phone.handIn(second, queue))
                                .path("markExact")
                                .asString())
                        .isEqualTo("10")))
                .hasSize(5);
    }

    private String start() {
        return phone.paper(MODULE).path("attempt").asString();
    }

    private JsonNode settings() {
        return phone.tree(phone.state(MODULE)).path("settings");
    }
}
