package vn.quantriet.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;

/** {@code ./portal verify} compares what campaigns know with what members have read and passed, both ways. */
@PortalTest
@Transactional
class UC024FactsTest {

    @Autowired
    CompletionVerification verification;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsRightIsNotNamed() {
        assertThat(verification.verify().faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE m FROM reading_mark m JOIN campaign_part p ON p.member_id = m.member_id AND p.module = m.module AND p.part = 'READ' AND p.state = 'DONE' WHERE m.module = '57-nq-tw' | 57-nq-tw READ, is done without its marks
            UPDATE reading_mark SET at = '2030-01-01' WHERE module = '68-nq-tw' | 68-nq-tw READ, is done without its marks
            UPDATE campaign_part SET edition_hash = REPEAT('0', 64) WHERE part = 'READ' AND recorded_by IS NULL AND module = '57-nq-tw' | 57-nq-tw READ, is done in no edition that counts
            DELETE FROM campaign_part WHERE part = 'READ' AND state = 'DONE' AND module = '12-nq-tw-khoa-xi' | 12-nq-tw-khoa-xi READ, is not done although every section is read
            UPDATE attempt SET passed = FALSE WHERE module = '57-nq-tw' | 57-nq-tw QUIZ, is done without an attempt that passed
            UPDATE attempt SET handed_in_at = '2030-01-01' WHERE module = '144-qd-tw' | 144-qd-tw QUIZ, is done without an attempt that passed
            DELETE FROM campaign_part WHERE part = 'QUIZ' AND state = 'DONE' AND module = '68-nq-tw' | 68-nq-tw QUIZ, is not done although an attempt passed
            """)
    void namesWhatHasNoFactsBeneathAndFactsThatWereNotTold(String damage, String named) {
        assertThat(jdbc.sql(damage).update()).isPositive();
        assertThat(verification.verify().faults()).anyMatch(fault -> fault.contains(named));
    }

    @Test
    void whatWasRecordedOnBehalfNeedsNone() {
        jdbc.sql("UPDATE campaign_part SET recorded_by_name = 'Bí thư'").update();
        jdbc.sql("DELETE FROM reading_mark").update();
        jdbc.sql("UPDATE attempt SET passed = FALSE").update();
        assertThat(verification.verify().faults()).isEmpty();
    }
}
