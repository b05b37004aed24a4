package vn.quantriet.learning.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quantriet.learning.quiz.QuizTakers.MODULE;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.TestPeople;
import vn.quantriet.catalogue.EditionsChanged;
import vn.quantriet.shared.PersonalData;

/** What is kept of quizzes: pinned to its edition, open to the member himself, and counted again by the verification. */
@PortalTest
class UC021RecordsTest {

    @Autowired
    QuizTakers takers;

    @Autowired
    TestPeople people;

    @Autowired
    OwnAttempts own;

    @Autowired
    AttemptVerification verification;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    TestPeople.TestMember hanh;
    QuizTaker phone;

    @BeforeEach
    void aMember() {
        hanh = people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh");
        people.account(hanh);
        phone = takers.taker(hanh);
    }

    @AfterEach
    void putBack() {
        takers.putBack();
    }

    /** A new edition would be another current one; here none is left, which must not matter either. */
    @Test
    void anAttemptGoesOnInTheEditionItBeganWith() {
        var paper = phone.paper(MODULE);
        var attempt = paper.path("attempt").asString();
        state("WITHDRAWN", paper.path("edition").asString());
        try {
            assertThat(phone.state(MODULE).getStatus()).isEqualTo(404);
            assertThat(phone.tree(phone.open(attempt)).path("questions").toString())
                    .isEqualTo(paper.path("questions").toString());
            phone.save(attempt, 1, 1, phone.right(attempt, 1));
            var result = phone.tree(phone.handIn(attempt));
            assertThat(result.path("markExact").asString()).isEqualTo("1");
            assertThat(result.path("edition").asString())
                    .isEqualTo(paper.path("edition").asString());
        } finally {
            state("CHECKED", paper.path("edition").asString());
        }
    }

    private void state(String state, String edition) {
        jdbc.sql("UPDATE edition SET state = :state WHERE hash = :hash")
                .param("state", state)
                .param("hash", edition)
                .update();
        jdbc.sql("UPDATE catalogue_version SET version = version + 1").update();
        events.publishEvent(new EditionsChanged());
    }

    @Test
    void theMemberSeesAllThatIsKeptAndNothingOfWhatIsRight() {
        var attempt = phone.paper(MODULE).path("attempt").asString();
        for (var position = 1; position <= 9; position++) {
            phone.save(attempt, position, position, phone.right(attempt, position));
        }
        phone.save(attempt, 10, 10, "null");
        phone.handIn(attempt);
        people.signIn(accountOf(hanh));
        assertThat(own.sections())
                .extracting(PersonalData.Section::titleKey)
                .containsExactly("learning.own.attempts", "learning.own.answers");
        assertThat(own.sections())
                .allSatisfy(section -> assertThat(section.rows())
                        .isNotEmpty()
                        .allSatisfy(row ->
                                assertThat(row).hasSameSizeAs(section.columns()).doesNotContain("")));
        assertThat(own.sections().get(0).rows().getFirst()).contains("9 / 10");
        assertThat(own.sections().get(1).rows()).hasSize(10);
    }

    private vn.quantriet.access.AccountId accountOf(TestPeople.TestMember member) {
        return new vn.quantriet.access.AccountId(jdbc.sql("SELECT id FROM account WHERE member_id = :member")
                .param("member", member.id().value())
                .query(Long.class)
                .single());
    }

    @Test
    void theVerificationFindsNothingWhereAllIsWell() {
        takers.set("quiz.waiting-minutes", 0);
        takers.set("quiz.time-limit-minutes", 30);
        var first = phone.paper(MODULE).path("attempt").asString();
        phone.save(first, 1, 1, phone.right(first, 1));
        phone.handIn(first);
        phone.paper(MODULE);
        assertThat(faults()).isEmpty();
        assertThat(verification.verify().counted()).matches("\\d+ attempts, \\d+ answers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE attempt SET mark_numerator = 9 WHERE id = :id                                            | is kept with 9 of 10
            UPDATE attempt SET passed = TRUE WHERE id = :id                                                 | is kept with
            DELETE FROM attempt_answer WHERE attempt_id = :id                                               | its answers give 0 of 10
            UPDATE attempt_answer SET position = 77 WHERE attempt_id = :id                                  | that its paper does not ask
            UPDATE attempt_answer SET late = TRUE WHERE attempt_id = :id                                    | late answer without a deadline
            UPDATE attempt SET number = 3 WHERE id = :id                                                    | not numbered one by one
            UPDATE attempt SET state = 'OPEN' WHERE id = :id                                                | is open and marked
            UPDATE attempt SET paper_number = 1 WHERE id = :id                                              | typed-in paper and attempt
            """)
    void theVerificationNamesWhatDiffers(String damage, String told) {
        var attempt = phone.paper(MODULE).path("attempt").asString();
        phone.save(attempt, 1, 1, phone.right(attempt, 1));
        phone.handIn(attempt);
        var row = jdbc.sql("SELECT id FROM attempt WHERE public_id = :id")
                .param("id", attempt)
                .query(Long.class)
                .single();
        jdbc.sql(damage).param("id", row).update();
        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains(told));
    }

    @Test
    void theVerificationNamesAStuckAttempt() {
        takers.set("quiz.time-limit-minutes", 30);
        phone.paper(MODULE);
        whileHeld(() -> {
            clock.move(Duration.ofHours(1));
            assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains("is stuck"));
        });
    }

    /** As an attempt gets stuck: the job that hands in what is over, every minute in this test too, cannot have the row. */
    private void whileHeld(Runnable look) {
        transaction.executeWithoutResult(held -> {
            assertThat(jdbc.sql("SELECT id FROM attempt WHERE member_id = :member FOR UPDATE")
                            .param("member", hanh.id().value())
                            .query(Long.class)
                            .list())
                    .hasSize(1);
            look.run();
        });
    }

    private java.util.List<String> faults() {
        return verification.verify().faults().stream()
                .filter(fault -> fault.contains("member " + hanh.id().value() + " ") || fault.startsWith("typed-in"))
                .toList();
    }
}
