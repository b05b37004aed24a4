package vn.quantriet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.PortalTest;
import vn.quantriet.access.Directory;

/** The demo organisation as it stands in the database after the first start. */
@PortalTest
class DemoOrganisationTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Directory directory;

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static String members(String condition) {
        return """
                SELECT COUNT(*) FROM member m JOIN membership h ON h.member_id = m.id AND h.kind = 'HOME'
                WHERE m.id <= (SELECT MAX(id) FROM member WHERE code REGEXP '^DV[0-9]{6}$')
                  AND h.valid_from <= CURRENT_DATE AND h.valid_until > CURRENT_DATE
                """ + " AND " + condition;
    }

    @Test
    void hasTheUnitsOfTheFoundingDocument() {
        var kinds = jdbc.sql("SELECT kind, COUNT(*) n FROM unit WHERE parent_id = 1 AND valid_until = '9999-12-31'"
                        + " AND code LIKE 'BKH.%' GROUP BY kind")
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list();

        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        Map.entry("dang-bo-co-so", 7), Map.entry("dang-bo-bo-phan", 3), Map.entry("chi-bo", 23));
    }

    @Test
    void has1128Members() {
        assertThat(count(members("m.left_on IS NULL"))).isEqualTo(1_128);
    }

    @Test
    void hasSevenCellsInTheCentreAndSouth() {
        assertThat(count("SELECT COUNT(*) FROM unit WHERE kind = 'chi-bo' AND region <> 'NORTH' AND code LIKE 'BKH.%'"))
                .isEqualTo(7);
    }

    @Test
    void keepsProbationWithoutCardAndBetween3And5Percent() {
        assertThat(count(members("m.official_on IS NULL"))).isBetween(34L, 57L);
        assertThat(count(members("m.official_on IS NULL AND m.card_number IS NOT NULL")))
                .isZero();
        assertThat(count(members("m.official_on IS NULL AND m.admitted_on <= CURRENT_DATE - INTERVAL 1 YEAR")))
                .isZero();
    }

    @Test
    void hasStandingsInRealShares() {
        var standings = jdbc
                .sql("SELECT kind, COUNT(*) FROM standing GROUP BY kind")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(standings.get("EXEMPT")).isBetween(50L, 90L);
        assertThat(standings.get("SUSPENDED")).isBetween(2L, 3L);
        assertThat(standings.get("ELSEWHERE")).isBetween(12L, 24L);
        assertThat(standings.get("ABROAD")).isBetween(2L, 7L);
    }

    @Test
    void hasDatesInALifesOrder() {
        assertThat(count(members("m.admitted_on < m.born_on + INTERVAL 18 YEAR")))
                .isZero();
        assertThat(count(members("m.official_on <> m.admitted_on + INTERVAL 1 YEAR")))
                .isZero();
        assertThat(count(members("(m.official_on > CURRENT_DATE OR m.admitted_on > CURRENT_DATE)")))
                .isZero();
        assertThat(count(members("h.valid_from < m.admitted_on"))).isZero();
        assertThat(count(members("TIMESTAMPDIFF(YEAR, m.born_on, CURRENT_DATE) NOT BETWEEN 23 AND 78")))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM office o JOIN member m ON m.id = o.member_id"
                        + " WHERE o.valid_from < m.official_on OR m.official_on IS NULL"))
                .isZero();
    }

    @Test
    void hasOnlyPhoneNumbersThatCannotExist() {
        assertThat(count("SELECT COUNT(*) FROM member WHERE phone NOT REGEXP '^0100[0-9]{6}$'"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM (SELECT phone FROM member WHERE phone IS NOT NULL"
                        + " GROUP BY phone HAVING COUNT(*) > 1) twice"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM member WHERE email NOT LIKE '%@example.org'"))
                .isZero();
    }

    @Test
    void hasNobodyKnown() {
        var names = new PersonNames();

        assertThat(jdbc.sql("SELECT full_name FROM member").query(String.class).list())
                .isNotEmpty()
                .noneMatch(names::isRefused);
    }

    @Test
    void hasASecretaryInEveryCellAndACommitteeFromNineOfficialMembers() {
        assertThat(count("SELECT COUNT(*) FROM unit u WHERE u.kind = 'chi-bo' AND u.valid_until = '9999-12-31'"
                        + " AND (SELECT COUNT(*) FROM office o WHERE o.unit_id = u.id AND o.kind = 'bi-thu') <> 1"
                        + " AND u.code LIKE 'BKH.%'"))
                .isZero();
        assertThat(count("""
                        SELECT COUNT(*) FROM unit u WHERE u.kind = 'chi-bo'
                          AND (SELECT COUNT(*) FROM membership h JOIN member m ON m.id = h.member_id
                               WHERE h.unit_id = u.id AND h.kind = 'HOME' AND h.valid_until = '9999-12-31'
                                 AND m.official_on IS NOT NULL) >= 9
                          AND (SELECT COUNT(*) FROM office o WHERE o.unit_id = u.id
                               AND o.kind IN ('bi-thu', 'pho-bi-thu', 'chi-uy-vien')) NOT BETWEEN 3 AND 5
                        """)).isZero();
    }

    @Test
    void keepsHistory() {
        assertThat(count("SELECT COUNT(*) FROM unit WHERE valid_until < '9999-12-31'"))
                .isEqualTo(2);
        assertThat(count("SELECT COUNT(*) FROM membership WHERE kind = 'HOME' AND valid_until < '9999-12-31'"))
                .isGreaterThan(20);
        assertThat(count("SELECT COUNT(*) FROM member WHERE left_on IS NOT NULL"))
                .isPositive();
        assertThat(count("SELECT COUNT(*) FROM membership WHERE kind = 'GUEST'"))
                .isPositive();
    }

    @Test
    void givesEverySampleRoleAnAccount() {
        assertThat(List.of(SampleRole.values())).allSatisfy(role -> {
            var person = directory.bySignInName(role.phone()).orElseThrow();
            assertThat(count("SELECT COUNT(*) FROM account WHERE member_id = "
                            + person.member().value()))
                    .isEqualTo(1);
        });
    }
}
