package vn.quantriet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.PortalTest;
import vn.quantriet.access.Directory;
import vn.quantriet.shared.Verification;

/** The campaigns of the demo as they stand after the first start. */
@PortalTest
class DemoCampaignsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Directory directory;

    @Autowired
    List<Verification> verifications;

    @Test
    void oneIsRunningAndOneOfLastYearIsClosed() {
        assertThat(texts("SELECT CONCAT(title, ' ', state) FROM campaign WHERE kind = 'CAMPAIGN' ORDER BY id LIMIT 2"))
                .satisfiesExactly(
                        closed -> assertThat(closed).matches("Đợt kiểm tra nhận thức quý I?[IV]I?I?/20\\d\\d CLOSED"),
                        running -> assertThat(running).matches("Đợt học tập quý I?[IV]I?I?/20\\d\\d OPEN"));
        assertThat(percentDone("CLOSED")).isBetween(94.0, 96.0);
        assertThat(percentDone("OPEN")).isBetween(59.0, 61.0);
    }

    @Test
    void someChiBoAreDoneAndThoseInTheSouthAreBehind() {
        assertThat(count("SELECT COUNT(*) FROM campaign_tally t JOIN campaign c ON c.id = t.campaign_id"
                        + " WHERE c.state = 'OPEN' AND t.done > 0 AND t.not_begun + t.under_way = 0"))
                .isBetween(5L, 30L);
        assertThat(count("SELECT 100 * SUM(t.done) / SUM(t.not_begun + t.under_way + t.done) FROM campaign_tally t"
                        + " JOIN campaign c ON c.id = t.campaign_id WHERE c.state = 'OPEN' AND t.region = 'SOUTH'"))
                .isLessThan(35);
        assertThat(count("SELECT SUM(t.on_behalf) FROM campaign_tally t JOIN campaign c ON c.id = t.campaign_id"
                        + " WHERE c.state = 'OPEN'"))
                .isBetween(10L, 150L);
    }

    @Test
    void theSampleMemberIsInTheMiddleOfTheSecondModule() {
        var member = directory.bySignInName("0100000001").orElseThrow().member();
        assertThat(texts("SELECT CONCAT(p.module, ' ', p.part, ' ', p.state) FROM campaign_part p"
                        + " JOIN campaign c ON c.id = p.campaign_id AND c.state = 'OPEN' WHERE p.member_id = "
                        + member.value() + " ORDER BY 1"))
                .containsExactly("57-nq-tw QUIZ DONE", "57-nq-tw READ DONE", "68-nq-tw READ UNDER_WAY");
    }

    @Test
    void theChiBoOfTheSampleSecretaryIsMixed() {
        var unit = directory.bySignInName("0100000002").orElseThrow().homeUnit();
        assertThat(count("SELECT LEAST(t.done, t.under_way, t.not_begun) FROM campaign_tally t"
                        + " JOIN campaign c ON c.id = t.campaign_id AND c.state = 'OPEN' WHERE t.unit_id = "
                        + unit.value()))
                .isPositive();
    }

    @Test
    void everyDayIsDrawnAndNoneIsToCome() {
        assertThat(count(
                        "SELECT COUNT(DISTINCT taken_on) FROM campaign_snapshot s JOIN campaign c ON c.id = s.campaign_id"
                                + " WHERE c.state = 'OPEN'"))
                .isGreaterThanOrEqualTo(21);
        assertThat(count("SELECT COUNT(*) FROM campaign_roster WHERE completed_at > UTC_TIMESTAMP()"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM reading_mark WHERE recorded_at > UTC_TIMESTAMP() + INTERVAL 1 MINUTE"
                        + " AND member_id <= 1200"))
                .isZero();
    }

    @Test
    void everythingAgreesWithTheFacts() {
        assertThat(verifications.stream()
                        .filter(verification -> !verification.name().equals("audit chain"))
                        .flatMap(verification -> verification.verify().faults().stream())
                        .toList())
                .isEmpty();
    }

    private double percentDone(String state) {
        return jdbc.sql("SELECT 100 * SUM(t.done) / SUM(t.not_begun + t.under_way + t.done) FROM campaign_tally t"
                        + " JOIN campaign c ON c.id = t.campaign_id WHERE c.id <= 3 AND c.state = :state")
                .param("state", state)
                .query(Double.class)
                .single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
