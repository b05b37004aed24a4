package vn.quantriet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.UnitId;

/** The trail: append-only in the database itself, sealed into a chain that shows every change, read within one's units. */
@PortalTest
@Transactional
class UC013TrailTest {

    @Autowired
    TestPeople people;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditLog log;

    @Autowired
    TrailErasure erasure;

    @Autowired
    Sealer sealer;

    @Autowired
    ChainVerification verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId committee = UnitId.WHOLE_TREE;
    private UnitId cell = UnitId.WHOLE_TREE;
    private UnitId elsewhere = UnitId.WHOLE_TREE;

    @BeforeEach
    void threeUnits() {
        committee = people.unit("Đảng bộ thử");
        cell = people.unitBelow(committee, "Chi bộ thử");
        elsewhere = people.unit("Đảng bộ khác");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void tellsWhoDidWhatWhyBeforeAndAfter() {
        signInAs("kiem-tra", committee);
        trail.record(AuditTrail.Entry.of("rules.value-entered", "rule", 7, cell)
                .because("theo kết luận của chi bộ")
                .changing(Map.of("value", 90), Map.of("value", 75)));
        var row = log.open(everything()).stream()
                .filter(entry -> "rule".equals(entry.subjectType()))
                .findFirst()
                .orElseThrow();
        assertThat(row.actor()).isEqualTo("Lê Thị Bình");
        assertThat(row.unitName()).isEqualTo("Chi bộ thử");
        assertThat(row.reason()).isEqualTo("theo kết luận của chi bộ");
        assertThat(row.before()).containsEntry("value", 90);
        assertThat(row.after()).containsEntry("value", 75);
        assertThat(row.sealed()).isFalse();
    }

    @Test
    void showsAnInspectorOnlyTheUnitsOfTheOffice() {
        record("access.signed-in", cell);
        record("access.signed-in", elsewhere);
        record("access.signed-in", null);
        signInAs("kiem-tra", committee);
        assertThat(log.open(everything())).extracting(AuditRow::unit).containsOnly(cell.value());
    }

    @Test
    void showsEntriesOfTheWholePortalToAdministratorsOnly() {
        record("access.sign-in-failed", null);
        people.signIn(people.administrator("quan.tri.nhat.ky"));
        assertThat(log.open(everything()))
                .anySatisfy(row -> assertThat(row.action()).isEqualTo("access.sign-in-failed"));
    }

    @Test
    void writesDownThatItWasRead() {
        signInAs("kiem-tra", committee);
        log.open(everything());
        assertThat(jdbc.sql("SELECT JSON_VALUE(payload, '$.actor') FROM audit_entry"
                                + " WHERE action = 'audit.trail-read' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("Lê Thị Bình");
    }

    @Test
    void refusesReadersWithoutTheOffice() {
        signInAs("bi-thu", cell);
        assertThatThrownBy(() -> log.open(everything())).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> log.more(everything(), Long.MAX_VALUE)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> erasure.erase("rule", "7", "thử")).isInstanceOf(AccessDenied.class);
        people.signOut();
        assertThatThrownBy(() -> log.aboutMe()).isInstanceOf(AccessDenied.class);
    }

    @Test
    void findsByDayKindAndPersonAndGoesOnPageByPage() {
        signInAs("kiem-tra", committee);
        for (var number = 0; number < AuditLog.PAGE + 3; number++) {
            record("rules.value-entered", cell);
        }
        record("organisation.unit-added", cell);
        var rules = new AuditFilter(today(), today(), "rules", "Lê Thị");
        var first = log.open(rules);
        assertThat(first).hasSize(AuditLog.PAGE).extracting(AuditRow::action).containsOnly("rules.value-entered");
        var second = log.more(rules, first.getLast().id());
        assertThat(second).hasSize(3);
        assertThat(second.getFirst().id()).isLessThan(first.getLast().id());
        assertThat(log.open(new AuditFilter(today(), today(), "rules", "Nguyễn")))
                .isEmpty();
        assertThat(log.open(new AuditFilter(today().minusDays(9), today().minusDays(1), null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM audit_entry WHERE id = :id",
                "UPDATE audit_entry SET action = 'x' WHERE id = :id",
                "UPDATE audit_entry SET at = '2020-01-01' WHERE id = :id",
                "UPDATE audit_entry SET payload = '{\"x\":1}' WHERE id = :id",
                "UPDATE audit_entry SET account_id = 1 WHERE id = :id",
                "UPDATE audit_entry SET payload_hash = UNHEX(REPEAT('11', 32)) WHERE id = :id",
                "UPDATE audit_entry SET seal_id = NULL WHERE id = :id",
                "UPDATE audit_seal SET hash = UNHEX(REPEAT('11', 32)) WHERE last_entry = :id",
                "DELETE FROM audit_seal WHERE last_entry = :id"
            })
    void refusesEveryChangeInTheDatabaseItself(String statement) {
        var id = recordAndSeal();
        assertThatThrownBy(() -> jdbc.sql(statement).param("id", id).update()).hasMessageContaining("never");
    }

    @Test
    void sealsWhatWasWrittenSinceTheLastTimeAndVerifies() {
        recordAndSeal();
        record("access.signed-in", cell);
        assertThat(sealer.seal()).isEqualTo(1);
        assertThat(sealer.seal()).isZero();
        assertThat(verification.verify().faults()).isEmpty();
    }

    @Test
    void noticesAnEntrySlippedUnderASeal() {
        var id = recordAndSeal();
        jdbc.sql("""
                        INSERT INTO audit_entry (at, action, subject_type, payload, salt, payload_hash, seal_id)
                        SELECT at, action, subject_type, payload, salt, payload_hash, seal_id
                        FROM audit_entry WHERE id = :id
                        """).param("id", id).update();
        assertThat(verification.verify().faults()).isNotEmpty();
    }

    @Test
    void noticesAForgedPayloadAndALostEnd() {
        recordAndSeal();
        jdbc.sql("""
                        INSERT INTO audit_entry (at, action, subject_type, payload, salt, payload_hash)
                        VALUES ('2026-01-01', 'x', 'y', '{"actor":"ai đó"}', UNHEX(REPEAT('00', 16)), UNHEX(REPEAT('00', 32)))
                        """).update();
        jdbc.sql("UPDATE audit_head SET hash = UNHEX(REPEAT('11', 32))").update();
        assertThat(verification.verify().faults())
                .anySatisfy(fault -> assertThat(fault).contains("content of entry"))
                .anySatisfy(fault -> assertThat(fault).contains("last seal"));
    }

    @Test
    void staysWholeWhenContentIsErased() {
        record("access.signed-in", cell, "trang-thu");
        sealer.seal();
        people.signIn(people.administrator("quan.tri.nhat.ky"));
        assertThat(erasure.erase("account", "trang-thu", "hết thời hạn lưu giữ"))
                .isEqualTo(1);
        assertThat(erasure.erase("account", "trang-thu", "lần nữa")).isZero();
        assertThat(verification.verify().faults()).isEmpty();
    }

    @Test
    void showsEverybodyWhatWasDoneAboutThem() {
        var hanh = people.member(cell, "Nguyễn Thị Hạnh");
        trail.record(AuditTrail.Entry.of(
                "organisation.standing-set", "member", hanh.id().value(), cell));
        trail.record(AuditTrail.Entry.of("organisation.standing-set", "member", 987_654_321, cell));
        people.signIn(people.account(hanh));
        assertThat(log.aboutMe())
                .extracting(AuditRow::subjectId)
                .containsOnly(String.valueOf(hanh.id().value()));
    }

    private void signInAs(String office, UnitId unit) {
        var reader = people.member(cell, "Lê Thị Bình");
        people.office(reader, unit, office);
        people.signIn(people.account(reader));
    }

    private void record(String action, @Nullable UnitId unit) {
        record(action, unit, "7");
    }

    private void record(String action, @Nullable UnitId unit, String subject) {
        trail.record(AuditTrail.Entry.of(action, "account", subject, unit));
    }

    private long recordAndSeal() {
        record("access.signed-in", cell);
        sealer.seal();
        return jdbc.sql("SELECT MAX(id) FROM audit_entry").query(Long.class).single();
    }

    private AuditFilter everything() {
        return new AuditFilter(today().minusDays(1), today(), null, null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
