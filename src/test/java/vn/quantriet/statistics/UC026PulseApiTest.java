package vn.quantriet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quantriet.access.ApiClient.get;
import static vn.quantriet.access.ApiClient.marked;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.UnitId;

/** What an open page is told each second: another word when something was counted, and nothing to anybody else. */
@PortalTest
class UC026PulseApiTest {

    @Autowired
    TestPeople people;

    @Autowired
    ApiClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    String path;
    Cookie officer;
    Cookie plain;

    @BeforeEach
    void anOfficerAndAPlainMember() {
        path = "/api/campaigns/" + number("SELECT MAX(id) FROM campaign WHERE kind = 'CAMPAIGN' AND state = 'OPEN'")
                + "/pulse";
        officer = token("Lê Văn Bình", true);
        plain = token("Nguyễn Thị Hạnh", false);
    }

    @AfterEach
    void cleanUp() {
        clock.putBack();
        people.removeAll();
    }

    @Test
    void changesWhenSomethingWasCountedAndOnlyThen() {
        var before = pulse();
        clock.move(Duration.ofSeconds(1));
        assertThat(pulse()).isEqualTo(before);
        move(1);
        try {
            clock.move(Duration.ofSeconds(1));
            assertThat(pulse()).isNotEqualTo(before);
        } finally {
            move(-1);
        }
        clock.move(Duration.ofSeconds(1));
        assertThat(pulse()).as("it means nothing but what is counted").isEqualTo(before);
    }

    @Test
    void saysNothingToAnybodyElse() {
        assertThat(client.answer(marked(get(path)).cookie(plain)).getStatus()).isEqualTo(403);
        assertThat(client.answer(marked(get(path))).getStatus()).isEqualTo(401);
        assertThat(client.answer(get(path).cookie(officer)).getStatus())
                .as("without the header of our own pages")
                .isEqualTo(403);
        assertThat(client.answer(marked(get("/api/campaigns/987654321/pulse")).cookie(officer))
                        .getStatus())
                .isEqualTo(403);
    }

    private String pulse() {
        var answer = client.answer(marked(get(path)).cookie(officer));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getCookie("qt_session")).as("it holds no session").isNull();
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Cookie token(String name, boolean figures) {
        var member = people.member(people.unit("Chi bộ thử"), name);
        if (figures) {
            people.office(member, new UnitId(number("SELECT id FROM unit WHERE code = 'BKH'")), "theo-doi");
        }
        people.account(member);
        return client.token(member.phone(), true);
    }

    /** As a report would, in some chi bộ. */
    private void move(int people) {
        jdbc.sql("UPDATE campaign_tally SET not_begun = not_begun - :people, under_way = under_way + :people"
                        + " WHERE campaign_id = (SELECT MAX(id) FROM campaign WHERE kind = 'CAMPAIGN' AND state = 'OPEN')"
                        + " ORDER BY position LIMIT 1")
                .param("people", people)
                .update();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
