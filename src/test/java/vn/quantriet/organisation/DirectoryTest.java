package vn.quantriet.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.Directory;
import vn.quantriet.access.Grant;
import vn.quantriet.access.GrantSource;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;

/** What the register tells access: who answers to a name, and what an office grants on a day. */
@PortalTest
@Transactional
class DirectoryTest {

    @Autowired
    Directory directory;

    @Autowired
    GrantSource grants;

    @Autowired
    DemoPeople demo;

    @Autowired
    JdbcClient jdbc;

    private void set(MemberId member, String assignment) {
        jdbc.sql("UPDATE member SET " + assignment + " WHERE id = :id")
                .param("id", member.value())
                .update();
    }

    private MemberId someone() {
        return demo.plainMember(demo.unit("BKH.KTDN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100999998",
                " 0100 999 998 ",
                "0100.999.998",
                "0100-999-998",
                "(0100) 999998",
                "+84100999998",
                "+84 100 999 998",
                "TV.1",
                "tv.1",
                "Ai.Do@Example.org",
                " ai.do@example.ORG "
            })
    void findsByPhoneCodeOrMailHoweverItIsTyped(String typed) {
        var member = someone();
        set(member, "phone = '0100999998', code = 'TV.1', email = 'ai.do@example.org'");

        assertThat(directory.bySignInName(typed).map(Directory.Person::member)).contains(member);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "%", "_", "đảng viên", "0100", "example.org", "' OR 1=1 --", "@", "TV.2", "null"})
    void findsNobodyForAnythingElse(String typed) {
        set(someone(), "phone = '0100999998', code = 'TV.1', email = 'ai.do@example.org'");

        assertThat(directory.bySignInName(typed)).isEmpty();
    }

    @Test
    void findsNobodyWhenTwoShareATelephone() {
        var member = someone();
        set(member, "phone = '0100999998'");
        set(demo.plainMember(demo.unit("BKH.THQD")), "phone = '0100999998'");

        assertThat(directory.bySignInName("0100999998")).isEmpty();
    }

    @Test
    void forgetsWhoLeft() {
        var member = someone();
        set(member, "phone = '0100999998', left_on = '2020-01-01'");

        assertThat(directory.bySignInName("0100999998")).isEmpty();
        assertThat(directory.byId(member)).isEmpty();
    }

    @Test
    void tellsWhoPeopleAreWithTheirHome() {
        var person = directory.byId(someone()).orElseThrow();

        assertThat(person.homeUnit()).isEqualTo(demo.unit("BKH.KTDN"));
        assertThat(person.homeUnitName()).isEqualTo("Chi bộ Vụ Kinh tế đối ngoại");
        assertThat(directory.byId(new MemberId(987_654_321))).isEmpty();
    }

    @Test
    void asksOneStatementAQuestion() {
        var member = someone();
        var unit = demo.unit("BKH");

        assertThat(StatementCount.of(() -> directory.bySignInName("0100000001")))
                .hasSize(1);
        assertThat(StatementCount.of(() -> directory.byId(member))).hasSize(1);
        assertThat(StatementCount.of(() -> directory.isWithin(unit, Scope.of(List.of(unit)))))
                .hasSize(1);
        assertThat(StatementCount.of(() -> grants.grantsOf(member, LocalDate.of(2026, 1, 1))))
                .hasSize(1);
    }

    @Test
    void reachesDownTheTreeAndNeverUp() {
        var root = Scope.of(List.of(demo.unit("BKH")));
        var cell = Scope.of(List.of(demo.unit("BKH.TCTK.GIA")));

        assertThat(directory.isWithin(demo.unit("BKH.TCTK.GIA"), root)).isTrue();
        assertThat(directory.isWithin(demo.unit("BKH"), cell)).isFalse();
        assertThat(directory.isWithin(demo.unit("BKH"), Scope.of(List.of(UnitId.WHOLE_TREE))))
                .isTrue();
        assertThat(directory.isWithin(UnitId.WHOLE_TREE, Scope.of(List.of(UnitId.WHOLE_TREE))))
                .isFalse();
        assertThat(directory.isWithin(demo.unit("BKH"), new Scope(Set.of()))).isFalse();
    }

    @Test
    void grantsFromTheFirstDayOfAnOfficeToItsLast() {
        var member = someone();
        var unit = demo.unit("BKH.KTDN");
        jdbc.sql("INSERT INTO office (member_id, unit_id, kind, valid_from, valid_until)"
                        + " VALUES (:member, :unit, 'chi-uy-vien', '2026-03-01', '2026-06-01')")
                .param("member", member.value())
                .param("unit", unit.value())
                .update();

        assertThat(grants.grantsOf(member, LocalDate.of(2026, 2, 28))).isEmpty();
        assertThat(grants.grantsOf(member, LocalDate.of(2026, 3, 1)))
                .containsExactlyInAnyOrder(
                        new Grant(Permission.READ_FIGURES, unit), new Grant(Permission.READ_NAMES, unit));
        assertThat(grants.grantsOf(member, LocalDate.of(2026, 5, 31))).hasSize(2);
        assertThat(grants.grantsOf(member, LocalDate.of(2026, 6, 1))).isEmpty();
    }

    @Test
    void grantsNothingInAClosedUnitAndNothingToWhoLeft() {
        var secretary = demo.holder("bi-thu", "BKH.KTDN");
        var day = LocalDate.of(2026, 11, 1);
        assertThat(grants.grantsOf(secretary, day)).isNotEmpty();

        set(secretary, "left_on = '2026-10-01'");
        assertThat(grants.grantsOf(secretary, day)).isEmpty();
        set(secretary, "left_on = NULL");
        jdbc.sql("UPDATE unit SET valid_until = '2026-10-01' WHERE code = 'BKH.KTDN'")
                .update();
        assertThat(grants.grantsOf(secretary, day)).isEmpty();
    }

    @Test
    void knowsEveryPermissionThatTheTableNames() {
        var named = jdbc.sql("SELECT DISTINCT permission FROM office_kind_permission")
                .query(String.class)
                .list();

        assertThat(Set.of(Permission.values()).stream().map(Enum::name).collect(Collectors.toSet()))
                .containsAll(named);
    }

    @Test
    void namesUnits() {
        var unit = demo.unit("BKH.KTDN");

        assertThat(directory.unitNames(Set.of(unit, new UnitId(987_654_321))))
                .containsOnly(java.util.Map.entry(unit, "Chi bộ Vụ Kinh tế đối ngoại"));
        assertThat(directory.unitNames(Set.of())).isEmpty();
    }
}
