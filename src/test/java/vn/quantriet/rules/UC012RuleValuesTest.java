package vn.quantriet.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.PasswordNeeded;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;

/** Values with their dates and documents: which one holds, who may enter them, and what stays of them. */
@PortalTest
@Transactional
class UC012RuleValuesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final RuleDocument DOCUMENT =
            new RuleDocument("08-HD/ĐU", LocalDate.of(2026, 11, 1), "Đảng ủy thử nghiệm");

    @Autowired
    TestPeople people;

    @Autowired
    Rules rules;

    @Autowired
    RuleBook book;

    @Autowired
    JdbcClient jdbc;

    private UnitId committee = UnitId.WHOLE_TREE;
    private UnitId cell = UnitId.WHOLE_TREE;
    private UnitId elsewhere = UnitId.WHOLE_TREE;

    @BeforeEach
    void anOfficerOfACommittee() {
        committee = people.unit("Đảng bộ thử");
        cell = people.unitBelow(committee, "Chi bộ thử");
        elsewhere = people.unit("Đảng bộ khác");
        var officer = people.member(cell, "Lê Thị Bình");
        people.office(officer, committee, "can-bo-dang-uy");
        people.signIn(people.account(officer));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void tellsTheValueOfTheDayAndTheDocumentItComesFrom() {
        assertThat(rules.valueOn(RuleKey.SESSION_MINUTES_MIN, DAY, List.of())).hasValueSatisfying(value -> {
            assertThat(value.value()).isEqualTo(90);
            assertThat(value.document())
                    .isEqualTo(new RuleDocument("42-HD/BTCTW", LocalDate.of(2025, 10, 28), "Ban Tổ chức Trung ương"));
        });
        assertThat(rules.valueOn(RuleKey.SESSION_MINUTES_MIN, LocalDate.of(2025, 10, 27), List.of()))
                .hasValueSatisfying(value -> assertThat(value.document())
                        .isEqualTo(
                                new RuleDocument("12-HD/BTCTW", LocalDate.of(2018, 7, 6), "Ban Tổ chức Trung ương")));
        assertThat(rules.valueOn(RuleKey.SESSION_MINUTES_MIN, LocalDate.of(2018, 7, 5), List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RuleKey.class)
    void shipsAValueThatMakesSenseForEveryRule(RuleKey key) {
        assertThat(rules.valueOn(key, DAY, List.of()))
                .hasValueSatisfying(
                        value -> assertThat(key.accepts(value.value())).isTrue());
    }

    @Test
    void prefersTheNearerUnitAndThenTheValueEnteredLast() {
        book.enter(entry(60, committee, DOCUMENT, null));
        book.enter(entry(75, committee, DOCUMENT, null));
        book.enter(entry(45, cell, DOCUMENT, null));
        assertThat(valueFor(cell, committee)).isEqualTo(45);
        assertThat(valueFor(committee)).isEqualTo(75);
        assertThat(valueFor(elsewhere)).isEqualTo(90);
        assertThat(valueFor()).isEqualTo(90);
    }

    @Test
    void forgetsNothingWhenAValueIsWithdrawn() {
        var id = book.enter(entry(60, committee, DOCUMENT, null));
        book.withdraw(id, "nhập nhầm số phút");
        assertThat(valueFor(cell, committee)).isEqualTo(90);
        var kept = history().values().stream()
                .filter(value -> value.id() == id)
                .findFirst()
                .orElseThrow();
        assertThat(kept.isWithdrawn()).isTrue();
        assertThat(kept.withdrawal()).isEqualTo("Lê Thị Bình: nhập nhầm số phút");
        assertThatThrownBy(() -> book.withdraw(id, "lần nữa")).isInstanceOf(RuleRefused.class);
    }

    @Test
    void refusesWhatMakesNoSenseAndWhatHasNoSource() {
        assertThatThrownBy(() -> book.enter(entry(0, committee, DOCUMENT, null)))
                .isInstanceOf(RuleRefused.class)
                .hasMessage("rules.refused.out-of-range");
        assertThatThrownBy(() -> book.enter(entry(60, committee, null, "  ")))
                .isInstanceOf(RuleRefused.class)
                .hasMessage("rules.refused.no-source");
        assertThatThrownBy(() -> book.withdraw(987_654_321, "không có"))
                .isInstanceOf(RuleRefused.class)
                .hasMessage("rules.refused.unknown");
        assertThat(valueFor(cell, committee)).isEqualTo(90);
    }

    @Test
    void refusesUnitsOutOfScope() {
        assertThatThrownBy(() -> book.enter(entry(60, elsewhere, DOCUMENT, null)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> book.enter(entry(60, null, DOCUMENT, null))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> book.enter(entry(60, new UnitId(987_654_321), DOCUMENT, null)))
                .isInstanceOf(AccessDenied.class);
        var shipped = history().values().getLast().id();
        assertThatThrownBy(() -> book.withdraw(shipped, "của cổng")).isInstanceOf(AccessDenied.class);
    }

    @Test
    void refusesWhoKeepsNoRulesAndWhoGaveNoPassword() {
        var secretary = people.member(cell, "Trần Thị Ánh");
        people.office(secretary, cell, "bi-thu");
        var account = people.account(secretary);
        people.signIn(account);
        assertThat(book.histories()).hasSize(RuleKey.values().length);
        assertThatThrownBy(() -> book.enter(entry(60, cell, DOCUMENT, null)))
                .isInstanceOf(AccessDenied.class)
                .isNotInstanceOf(PasswordNeeded.class);
        var officer = people.member(cell, "Phạm Quốc Cường");
        people.office(officer, committee, "can-bo-dang-uy");
        people.signInRemembered(people.account(officer));
        assertThatThrownBy(() -> book.enter(entry(60, committee, DOCUMENT, null)))
                .isInstanceOf(PasswordNeeded.class);
        people.signOut();
        assertThatThrownBy(() -> book.histories()).isInstanceOf(AccessDenied.class);
    }

    @Test
    void writesEveryChangeToTheTrail() {
        var id = book.enter(entry(60, committee, DOCUMENT, "theo yêu cầu của đảng ủy"));
        book.withdraw(id, "nhập nhầm");
        assertThat(jdbc.sql("SELECT action FROM audit_entry WHERE subject_type = 'rule' AND subject_id = :id"
                                + " AND unit_id = :unit ORDER BY id")
                        .param("id", Long.toString(id))
                        .param("unit", committee.value())
                        .query(String.class)
                        .list())
                .containsExactly("rules.value-entered", "rules.value-withdrawn");
    }

    private RuleHistory history() {
        return book.histories().stream()
                .filter(candidate -> candidate.key() == RuleKey.SESSION_MINUTES_MIN)
                .findFirst()
                .orElseThrow();
    }

    private int valueFor(UnitId... path) {
        return rules.valueOn(RuleKey.SESSION_MINUTES_MIN, DAY, List.of(path))
                .orElseThrow()
                .value();
    }

    private static RuleEntry entry(
            int value, @Nullable UnitId unit, @Nullable RuleDocument document, @Nullable String note) {
        return new RuleEntry(
                RuleKey.SESSION_MINUTES_MIN, value, unit, Period.since(LocalDate.of(2026, 11, 1)), document, note);
    }
}
