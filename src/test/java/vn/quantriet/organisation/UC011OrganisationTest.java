package vn.quantriet.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;

/** What the tree, the lists and the records show (UC-011), apart from who may see them. */
@PortalTest
@Transactional
class UC011OrganisationTest {

    private static final String REASON = "đối chiếu danh sách hội nghị";

    @Autowired
    Organisation organisation;

    @Autowired
    Members members;

    @Autowired
    MemberFile file;

    @Autowired
    DemoPeople demo;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MovableClock movable;

    @AfterEach
    void cleanUp() {
        movable.putBack();
        demo.signOut();
    }

    private void signInOfficer() {
        demo.signIn(demo.holder("can-bo-dang-uy", "BKH"));
    }

    private void signInSecretary() {
        demo.signIn(demo.holder("bi-thu", "BKH.THQD"));
    }

    private void signInGrassroots() {
        demo.signIn(demo.holder("bi-thu-dang-bo", "BKH.TCTK"));
    }

    @Test
    void countsTheWholeOrganisationFromTheTop() {
        signInOfficer();
        var figures = organisation.open(null).selected().figures();

        assertThat(figures.onList()).isEqualTo(1_128);
        assertThat(figures.cells()).isEqualTo(83);
    }

    /** BR-011-7: every figure, recounted member by member without closure, SQL sums or order of reasons in SQL. */
    @Test
    void countsEachPersonOnceUnderOneReason() {
        signInOfficer();
        var exempt = demo.plainMember(demo.unit("BKH.TCTK.GIA"));
        addStanding(exempt, "ABROAD");
        addStanding(exempt, "EXEMPT");
        var page = organisation.open(demo.unit("BKH.TCTK"));

        var figures = page.selected().figures();
        var breakdown = Objects.requireNonNull(figures.breakdown());
        var people = homesBelow("BKH.TCTK");
        assertThat(figures.onList()).isEqualTo(people.size());
        for (var kind : StandingKind.values()) {
            assertThat(breakdown.excluded(kind))
                    .as(kind.name())
                    .isEqualTo(people.stream()
                            .filter(person -> StandingOn.reason(standings(person), today())
                                    .filter(kind::equals)
                                    .isPresent())
                            .count());
        }
        assertThat(figures.eligible()).isEqualTo(figures.onList() - breakdown.excluded());
        assertThat(page.below(page.selected().id()).stream()
                        .mapToLong(row -> row.figures().onList())
                        .sum())
                .isEqualTo(figures.onList());
    }

    /** BR-011-6 */
    @Test
    void doesNotBreakDownAGroupOfFourToSomebodyAbove() {
        var cell = demo.unit("BKH.XTMT");
        shrinkTo(4, cell);
        signInOfficer();
        var seenFromAbove = organisation.open(cell).selected().figures();
        assertThat(seenFromAbove.onList()).isEqualTo(4);
        assertThat(seenFromAbove.breakdown()).isNull();
        assertThat(seenFromAbove.eligible()).isNull();

        demo.signIn(demo.holder("kiem-tra", "BKH"));
        assertThat(organisation.open(cell).selected().figures().breakdown()).isNotNull();
    }

    @Test
    void breaksDownAGroupOfFive() {
        var cell = demo.unit("BKH.XTMT");
        shrinkTo(5, cell);
        signInOfficer();

        assertThat(organisation.open(cell).selected().figures().breakdown()).isNotNull();
    }

    @Test
    void beginsTheTreeWhereTheScopeBegins() {
        signInGrassroots();
        var page = organisation.open(null);

        assertThat(page.top()).extracting(UnitRow::code).containsExactly("BKH.TCTK");
        assertThat(page.rows()).extracting(UnitRow::code).allMatch(code -> code.startsWith("BKH.TCTK"));
        assertThat(page.below(page.selected().id())).hasSize(17);
    }

    @Test
    void showsTheWayDownAndTheNeighbours() {
        signInOfficer();
        var page = organisation.open(demo.unit("BKH.TCTK.GIA"));

        assertThat(page.path()).extracting(UnitRow::code).containsExactly("BKH", "BKH.TCTK");
        assertThat(page.below(page.path().getLast().id()))
                .extracting(UnitRow::code)
                .contains("BKH.TCTK.GIA", "BKH.TCTK.TKQG");
        assertThat(page.below(page.path().getFirst().id())).hasSize(33);
    }

    @Test
    void findsAUnitWithoutDiacriticsAndOnlyInScope() {
        signInOfficer();
        assertThat(organisation.search("thong ke gia"))
                .extracting(UnitFound::name)
                .containsExactly("Chi bộ Vụ Thống kê giá");
        assertThat(organisation.search("VU PHAP CHE")).hasSize(1);
        assertThat(organisation.search("%")).isEmpty();
        assertThat(organisation.search("  ")).isEmpty();

        signInGrassroots();
        assertThat(organisation.search("vu phap che")).isEmpty();
    }

    @Test
    void leavesClosedUnitsOutOfTheTreeButOpensThemByAddress() {
        signInOfficer();
        var closed = demo.unit("BKH.BDCB");

        assertThat(organisation.open(null).rows()).extracting(UnitRow::id).doesNotContain(closed);
        var page = organisation.open(closed);
        assertThat(page.selected().period().isOpen()).isFalse();
        assertThat(page.selected().figures().onList()).isZero();
    }

    /** BR-011-9 */
    @Test
    void staysWithinTheBudgetOfQueries() {
        signInOfficer();
        var deep = demo.unit("BKH.TCTK.GIA");
        organisation.top();

        assertThat(StatementCount.of(() -> organisation.open(null))).hasSizeLessThanOrEqualTo(4);
        assertThat(StatementCount.of(() -> organisation.open(deep))).hasSizeLessThanOrEqualTo(3);
        assertThat(StatementCount.of(() -> organisation.below(demo.unit("BKH"))))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void listsTheOwnUnitByGivenNameInVietnameseOrder() {
        signInSecretary();
        var unit = demo.unit("BKH.THQD");
        rename(
                unit,
                List.of(
                        "Trần Văn Đức",
                        "Lê Văn Dũng Em",
                        "Phạm Thị Ánh",
                        "Nguyễn Văn An",
                        "Vũ Văn Anh",
                        "Bùi Thị Ánh"));
        var names = members.list(unit, MemberFilter.ALL, MemberOrder.NAME, 0, 100).stream()
                .map(MemberRow::name)
                .toList();

        assertThat(names).hasSize(size(unit));
        assertThat(names.indexOf("Nguyễn Văn An")).isLessThan(names.indexOf("Vũ Văn Anh"));
        assertThat(names.indexOf("Vũ Văn Anh")).isLessThan(names.indexOf("Bùi Thị Ánh"));
        assertThat(names.indexOf("Bùi Thị Ánh")).isLessThan(names.indexOf("Phạm Thị Ánh"));
        assertThat(names.indexOf("Phạm Thị Ánh")).isLessThan(names.indexOf("Trần Văn Đức"));
    }

    @Test
    void findsMembersWithoutDiacriticsByCodeAndByPhone() {
        signInSecretary();
        var unit = demo.unit("BKH.THQD");
        rename(unit, List.of("Đặng Quốc Ưởng"));
        var code = jdbc.sql("SELECT code FROM member WHERE full_name = 'Đặng Quốc Ưởng'")
                .query(String.class)
                .single();

        for (var text : List.of("dang uong", "Ưởng", "ƯỞNG đặng", code, code.toLowerCase(java.util.Locale.ROOT))) {
            assertThat(find(unit, text)).as(text).containsExactly("Đặng Quốc Ưởng");
        }
        assertThat(find(unit, "0100000002")).hasSize(1);
        assertThat(find(unit, "%")).isEmpty();
        assertThat(find(unit, "_______")).isEmpty();
        assertThat(find(unit, "uong khong-co")).isEmpty();
    }

    @Test
    void filtersByState() {
        signInSecretary();
        var unit = demo.unit("BKH.THQD");
        var guest = demo.plainMember(demo.unit("BKH.TCTK.GIA"));
        jdbc.sql("INSERT INTO membership (member_id, kind, unit_id, valid_from, valid_until)"
                        + " VALUES (:member, 'GUEST', :unit, '2020-01-01', '9999-12-31')")
                .param("member", guest.value())
                .param("unit", unit.value())
                .update();
        addStanding(demo.plainMember(unit), "EXEMPT");

        var all = count(unit, null);
        assertThat(all).isEqualTo(size(unit) + 1);
        assertThat(count(unit, MemberFilter.State.OFFICIAL) + count(unit, MemberFilter.State.PROBATION))
                .isEqualTo(all);
        assertThat(count(unit, MemberFilter.State.GUEST)).isEqualTo(1);
        assertThat(count(unit, MemberFilter.State.EXCLUDED)).isPositive().isLessThan(all);
        assertThat(count(unit, MemberFilter.State.NOT_ACTIVATED)).isBetween(1, all - 1);
        assertThat(members.list(unit, new MemberFilter("", MemberFilter.State.EXCLUDED), MemberOrder.NAME, 0, 50))
                .allMatch(row -> row.standing() != null);
    }

    @Test
    void pagesThroughTheListWithoutGapsOrRepeats() {
        signInSecretary();
        var unit = demo.unit("BKH.THQD");
        var whole = members.list(unit, MemberFilter.ALL, MemberOrder.OLDEST_FIRST, 0, 100);
        var paged = new java.util.ArrayList<MemberRow>();
        for (int offset = 0; offset < whole.size(); offset += 7) {
            paged.addAll(members.list(unit, MemberFilter.ALL, MemberOrder.OLDEST_FIRST, offset, 7));
        }

        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(whole)
                .isSortedAccordingTo(java.util.Comparator.comparing(row -> Objects.requireNonNull(row.born())));
    }

    @Test
    void readsTheOwnListWithOneQueryAndWithoutATrace() {
        signInSecretary();
        var unit = demo.unit("BKH.THQD");
        members.ownUnits();
        var before = looks();

        assertThat(StatementCount.of(() -> members.list(unit, MemberFilter.ALL, MemberOrder.NAME, 0, 50)))
                .hasSize(1);
        assertThat(looks()).isEqualTo(before);
    }

    /** BR-011-3 */
    @Test
    void asksACommitteeForAReasonAndKeepsItInTheTrail() {
        signInOfficer();
        var unit = demo.unit("BKH.THQD");
        assertThat(members.access(unit)).isEqualTo(NamesAccess.WITH_REASON);
        assertThatThrownBy(() -> members.list(unit, MemberFilter.ALL, MemberOrder.NAME, 0, 50))
                .isInstanceOf(ReasonNeeded.class);

        members.lookUp(unit, REASON);
        assertThat(members.access(unit)).isEqualTo(NamesAccess.OPEN);
        assertThat(members.list(unit, MemberFilter.ALL, MemberOrder.NAME, 0, 50))
                .hasSize(size(unit));
        assertThat(jdbc.sql("SELECT JSON_VALUE(payload, '$.reason') FROM audit_entry"
                                + " WHERE action = 'organisation.names-looked-up' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo(REASON);
    }

    @Test
    void opensOneUnitOnlyAndForAQuarterOfAnHour() {
        signInOfficer();
        var unit = demo.unit("BKH.THQD");
        members.lookUp(unit, REASON);

        assertThat(members.access(demo.unit("BKH.KTDN"))).isEqualTo(NamesAccess.WITH_REASON);
        movable.move(NamesDoor.LOOK.minusSeconds(5));
        assertThat(members.access(unit)).isEqualTo(NamesAccess.OPEN);
        movable.move(java.time.Duration.ofSeconds(10));
        assertThat(members.access(unit)).isEqualTo(NamesAccess.WITH_REASON);
        var someone = demo.plainMember(unit);
        assertThatThrownBy(() -> file.open(someone)).isInstanceOf(ReasonNeeded.class);
    }

    @Test
    void doesNotLendALookToSomebodyElse() {
        var unit = demo.unit("BKH.TCTK.GIA");
        signInOfficer();
        members.lookUp(unit, REASON);
        signInGrassroots();

        assertThat(members.access(unit)).isEqualTo(NamesAccess.WITH_REASON);
    }

    @Test
    void takesNoEmptyReasonAndNoUnitWithoutMembers() {
        signInOfficer();
        var unit = demo.unit("BKH.THQD");

        for (var reason : List.of("", "   ", "xem", " xem  ")) {
            assertThatThrownBy(() -> members.lookUp(unit, reason))
                    .as(reason)
                    .isInstanceOf(RegisterRefused.class)
                    .hasMessage("organisation.refused.reason");
        }
        assertThatThrownBy(() -> members.lookUp(demo.unit("BKH"), REASON)).hasMessage("organisation.refused.no-cell");
        assertThat(members.access(unit)).isEqualTo(NamesAccess.WITH_REASON);
    }

    @Test
    void writesTheLookOfAnInspectorDownOnce() {
        demo.signIn(demo.holder("kiem-tra", "BKH"));
        var unit = demo.unit("BKH.THQD");
        var before = looks();
        members.enter(unit);
        members.list(unit, MemberFilter.ALL, MemberOrder.NAME, 0, 50);
        members.count(unit, MemberFilter.ALL);

        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void showsTheMemberWhoLookedAndWhy() {
        var unit = demo.unit("BKH.THQD");
        var someone = demo.plainMember(unit);
        var elsewhere = demo.plainMember(demo.unit("BKH.KTDN"));
        signInOfficer();
        members.lookUp(unit, REASON);

        demo.signIn(someone);
        assertThat(file.looksAtMe()).first().extracting(NamesLook::reason).isEqualTo(REASON);
        demo.signIn(elsewhere);
        assertThat(file.looksAtMe()).extracting(NamesLook::reason).doesNotContain(REASON);
    }

    @Test
    void opensARecordWithinTheBudgetOfQueries() {
        signInSecretary();
        var someone = demo.plainMember(demo.unit("BKH.THQD"));
        members.ownUnits();

        assertThat(StatementCount.of(() ->
                        assertThat(file.open(someone).homeName()).isEqualTo("Chi bộ Vụ Tổng hợp kinh tế quốc dân")))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void opensNobodyWhoMovedAwayToTheOldUnit() {
        signInSecretary();
        var unit = demo.unit("BKH.THQD");
        var moved = demo.plainMember(unit);
        jdbc.sql("UPDATE membership SET unit_id = :unit WHERE member_id = :member AND kind = 'HOME'")
                .param("unit", demo.unit("BKH.KTDN").value())
                .param("member", moved.value())
                .update();

        assertThatThrownBy(() -> file.open(moved)).isInstanceOf(AccessDenied.class);
    }

    private List<String> find(UnitId unit, String text) {
        return members.list(unit, new MemberFilter(text, null), MemberOrder.NAME, 0, 50).stream()
                .map(MemberRow::name)
                .toList();
    }

    private int count(UnitId unit, MemberFilter.@org.jspecify.annotations.Nullable State state) {
        return members.count(unit, new MemberFilter("", state));
    }

    private int size(UnitId unit) {
        return jdbc.sql("SELECT COUNT(*) FROM membership WHERE unit_id = :unit AND kind = 'HOME'"
                        + " AND valid_until = '9999-12-31'")
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }

    private long looks() {
        return jdbc.sql("SELECT COUNT(*) FROM names_look").query(Long.class).single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void addStanding(MemberId member, String kind) {
        jdbc.sql("INSERT INTO standing (member_id, kind, valid_from, valid_until)"
                        + " VALUES (:member, :kind, '2020-01-01', '9999-12-31')")
                .param("member", member.value())
                .param("kind", kind)
                .update();
    }

    private List<StandingOn.Held> standings(MemberId member) {
        return jdbc.sql("SELECT kind, valid_from, valid_until FROM standing WHERE member_id = :member")
                .param("member", member.value())
                .query((row, number) ->
                        new StandingOn.Held(StandingKind.valueOf(row.getString(1)), UnitReader.period(row)))
                .list();
    }

    private List<MemberId> homesBelow(String code) {
        return jdbc.sql("SELECT h.member_id FROM membership h JOIN unit u ON u.id = h.unit_id"
                        + " WHERE u.code LIKE CONCAT(:code, '.%') AND h.kind = 'HOME'"
                        + " AND h.valid_from <= :today AND h.valid_until > :today")
                .param("code", code)
                .param("today", today())
                .query((row, number) -> new MemberId(row.getLong(1)))
                .list();
    }

    private void shrinkTo(int size, UnitId unit) {
        jdbc.sql("DELETE FROM membership WHERE unit_id = :unit AND kind = 'HOME' AND valid_until = '9999-12-31'"
                        + " AND member_id NOT IN (SELECT member_id FROM (SELECT member_id FROM membership"
                        + " WHERE unit_id = :unit AND kind = 'HOME' AND valid_until = '9999-12-31'"
                        + " ORDER BY member_id LIMIT :size) kept)")
                .param("unit", unit.value())
                .param("size", size)
                .update();
    }

    /** Gives members of the unit other names. */
    private void rename(UnitId unit, List<String> names) {
        var ids = jdbc.sql("SELECT h.member_id FROM membership h WHERE h.unit_id = :unit AND h.kind = 'HOME'"
                        + " AND h.valid_until = '9999-12-31' ORDER BY h.member_id DESC")
                .param("unit", unit.value())
                .query(Long.class)
                .list();
        for (int i = 0; i < names.size(); i++) {
            jdbc.sql("UPDATE member SET full_name = :name, sort_name = :sort, folded_name = :folded WHERE id = :id")
                    .param("name", names.get(i))
                    .param("sort", vn.quantriet.shared.VietnameseText.sortName(names.get(i)))
                    .param("folded", vn.quantriet.shared.VietnameseText.fold(names.get(i)))
                    .param("id", ids.get(i))
                    .update();
        }
    }
}
