package vn.quantriet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.TestPeople;
import vn.quantriet.questions.Drawing;
import vn.quantriet.questions.DrawnQuestion;
import vn.quantriet.questions.Question;

/** The bank of an edition, as it was when the edition was published (BR-020-2). */
@PortalTest
class UC020QuestionBanksTest {

    @Autowired
    QuestionBanks banks;

    @Autowired
    Shelves shelves;

    @Autowired
    TestPeople people;

    @Test
    void isReadFromTheEditionsFiles() {
        var hash = current("57-nq-tw");
        var bank = banks.of(hash);
        assertThat(bank.drawable()).hasSize(38);
        assertThat(bank.find("57-001").orElseThrow().question()).isInstanceOf(Question.SingleChoice.class);
        assertThat(bank.find("57-036").orElseThrow().question()).isInstanceOf(Question.Ordering.class);
        assertThat(bank.blueprint().questions()).isEqualTo(10);
        assertThat(bank.blueprint().sections()).containsEntry("quan-diem", 1);
        assertThat(Drawing.draw(bank, bank.blueprint(), new Random(1)).questions())
                .extracting(DrawnQuestion::id)
                .hasSize(10);
    }

    @Test
    void isReadOnce() {
        var hash = current("68-nq-tw");
        var bank = banks.of(hash);
        assertThat(StatementCount.of(() -> assertThat(banks.of(hash)).isSameAs(bank)))
                .isEmpty();
    }

    @Test
    void isThereForThePortalsOwnWork() {
        people.signOut();
        assertThat(banks.of(current("144-qd-tw")).questions()).isNotEmpty();
    }

    @Test
    void isMissingWithItsEdition() {
        var unknown = new EditionHash("0".repeat(64));
        assertThatThrownBy(() -> banks.of(unknown)).isInstanceOf(EditionNotFound.class);
    }

    private EditionHash current(String module) {
        return shelves.current().current(module).orElseThrow().edition().hash();
    }
}
