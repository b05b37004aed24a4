package vn.quantriet.learning.quiz;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.MovableClock;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.TestPeople;

/** Members with a phone who take quizzes, and the settings of the standing campaign for a test. */
@Component
class QuizTakers {

    static final String MODULE = "57-nq-tw";

    private final TestPeople people;
    private final ApiClient client;
    private final JsonMapper json;
    private final QuizBanks banks;
    private final AttemptRecords attempts;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    QuizTakers(
            TestPeople people,
            ApiClient client,
            JsonMapper json,
            QuizBanks banks,
            AttemptRecords attempts,
            JdbcClient jdbc,
            MovableClock clock) {
        this.people = people;
        this.client = client;
        this.json = json;
        this.banks = banks;
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    QuizTaker member(String name) {
        var member = people.member(people.unit("Chi bộ thử"), name);
        people.account(member);
        return taker(member);
    }

    QuizTaker taker(TestPeople.TestMember member) {
        return new QuizTaker(client, json, banks, attempts, member.id(), client.token(member.phone(), true), "phone");
    }

    /** Settles something for the standing campaign. */
    void set(String setting, int value) {
        set("", setting, value);
    }

    void set(String module, String setting, int value) {
        jdbc.sql(
                        "REPLACE INTO campaign_setting (campaign_id, module, setting, value) VALUES (1, :module, :setting, :value)")
                .param("module", module)
                .param("setting", setting)
                .param("value", value)
                .update();
    }

    void putBack() {
        clock.putBack();
        jdbc.sql("DELETE FROM campaign_setting").update();
        people.removeAll();
    }
}
