package vn.quantriet.learning.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.TestPeople;
import vn.quantriet.learning.AttemptHandedIn;

/** A member takes a quiz: drawn, answered one by one, handed in, marked; and how attempts follow each other. */
@PortalTest
@RecordApplicationEvents
class UC021QuizTest {

    private static final String MODULE = "57-nq-tw";

    @Autowired
    TestPeople people;

    @Autowired
    ApiClient client;

    @Autowired
    JsonMapper json;

    @Autowired
    QuizBanks banks;

    @Autowired
    AttemptRecords attempts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    TestPeople.TestMember hanh;
    QuizTaker phone;

    @BeforeEach
    void aMemberWithAPhone() {
        hanh = people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh");
        people.account(hanh);
        phone = new QuizTaker(client, json, banks, attempts, hanh.id(), client.token(hanh.phone(), true), "phone");
    }

    @AfterEach
    void cleanUp() {
        clock.putBack();
        jdbc.sql("DELETE FROM campaign_setting").update();
        people.removeAll();
    }

    @Test
    void saysHowTheQuizIsHeldAndWhereEachSettingComesFrom() {
        var state = phone.tree(phone.state(MODULE));
        assertThat(state.path("member").asLong()).isEqualTo(hanh.id().value());
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
        set("", "quiz.pass-percent", 60);
        set(MODULE, "quiz.pass-percent", 80);
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
            assertThat(told.member()).isEqualTo(hanh.id());
            assertThat(told.passed()).isTrue();
            assertThat(told.provisional()).isFalse();
        });
    }

    private void set(String module, String setting, int value) {
        jdbc.sql(
                        "REPLACE INTO campaign_setting (campaign_id, module, setting, value, note) VALUES (1, :module, :setting, :value, NULL)")
                .param("module", module)
                .param("setting", setting)
                .param("value", value)
                .update();
    }
}
