package vn.quantriet.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.GrantsChanged;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;

/** The verbs of the register: dated, audited, refused when they cannot be right, and true to the closure. */
@PortalTest
@Transactional
@RecordApplicationEvents
class RegisterTest {

    private static final String REASON = "theo quyết định số 12";

    @Autowired
    UnitRegister units;

    @Autowired
    MemberRegister members;

    @Autowired
    OfficeRegister offices;

    @Autowired
    MemberFile file;

    @Autowired
    Organisation organisation;

    @Autowired
    OrganisationVerification verification;

    @Autowired
    DemoPeople demo;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    jakarta.persistence.EntityManager entities;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Clock clock;

    LocalDate today;

    @BeforeEach
    void asTheKeeper() {
        today = LocalDate.now(clock);
        demo.signIn(demo.holder("quan-tri", "BKH"));
    }

    @AfterEach
    void signOut() {
        demo.signOut();
    }

    @Test
    void verifiesTheDemoOrganisation() {
        assertThat(verification.verify().faults()).isEmpty();
    }

    @Test
    void addsAUnitThatStandsInTheTreeAtOnce() {
        var parent = demo.unit("BKH.TCTK");
        var unit = units.add(parent, cell("Chi bộ Vụ Thống kê số"), REASON);

        assertThat(organisation.below(parent)).extracting(UnitRow::id).contains(unit);
        assertThat(organisation.search("thong ke so")).extracting(UnitFound::id).containsExactly(unit);
        assertSound();
        assertTrail("organisation.unit-added", unit.value());
    }

    @Test
    void refusesAUnitBelowACellWithATakenCodeOrAnUnknownKind() {
        var parent = demo.unit("BKH.TCTK");

        refused("parent-is-cell", () -> units.add(demo.unit("BKH.THQD"), cell("Chi bộ lạc chỗ"), REASON));
        refused(
                "code-taken",
                () -> units.add(parent, new UnitData("BKH.THQD", "chi-bo", "Trùng mã", Region.NORTH, today), REASON));
        refused(
                "kind",
                () -> units.add(parent, new UnitData("KHAC", "khong-co", "Loại lạ", Region.NORTH, today), REASON));
        refused("code", () -> new UnitData("mã có dấu", "chi-bo", "Tên", Region.NORTH, today));
        refused("unit-name", () -> new UnitData("AB", "chi-bo", " ", Region.NORTH, today));
        refused("reason", () -> units.add(parent, cell("Không lý do"), "vì"));
    }

    @Test
    void renamesAUnitAndFindsItByTheNewName() {
        var unit = demo.unit("BKH.HTX");
        units.rename(unit, version(unit), "Chi bộ Vụ Kinh tế tập thể", REASON);
        entities.flush();

        assertThat(organisation.search("kinh te tap the"))
                .extracting(UnitFound::id)
                .containsExactly(unit);
        assertTrail("organisation.unit-renamed", unit.value());
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChangedMeanwhile() {
        var unit = demo.unit("BKH.HTX");
        var seen = version(unit);
        units.rename(unit, seen, "Tên thứ nhất", REASON);
        entities.flush();

        refused("changed-meanwhile", () -> units.rename(unit, seen, "Tên thứ hai", REASON));
    }

    @Test
    void movesASubtreeWithItsClosureAndHistory() {
        var subtree = units.add(
                demo.unit("BKH"), new UnitData("MOI", "dang-bo-co-so", "Đảng bộ mới", Region.NORTH, day(-30)), REASON);
        var child = units.add(subtree, cell("Chi bộ con", "MOI.1", day(-30)), REASON);
        units.move(subtree, version(subtree), demo.unit("BKH.TCTK"), today, REASON);

        assertThat(organisation.open(child).path()).extracting(UnitRow::code).containsExactly("BKH", "BKH.TCTK", "MOI");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM unit_placement WHERE unit_id = :unit")
                        .param("unit", subtree.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertSound();
        demo.signIn(demo.holder("bi-thu-dang-bo", "BKH.TCTK"));
        assertThat(organisation.open(child).selected().name()).isEqualTo("Chi bộ con");
    }

    @Test
    void refusesACircleAndAMoveFromTomorrow() {
        var unit = demo.unit("BKH.TCTK");
        var child = units.add(unit, new UnitData("CON", "dang-bo-bo-phan", "Bộ phận", Region.NORTH, today), REASON);

        refused("circle", () -> units.move(unit, version(unit), child, today, REASON));
        refused("circle", () -> units.move(unit, version(unit), unit, today, REASON));
        refused("move-later", () -> units.move(unit, version(unit), demo.unit("BKH.VPB"), day(1), REASON));
        refused("parent-is-cell", () -> units.move(unit, version(unit), demo.unit("BKH.HTX"), today, REASON));
        refused(
                "before-current",
                () -> units.move(unit, version(unit), demo.unit("BKH.VPB"), LocalDate.of(1995, 11, 1), REASON));
        assertSound();
    }

    @Test
    void closesOnlyAnEmptyUnitAndEndsItsOffices() {
        var full = demo.unit("BKH.HTX");
        refused("members-here", () -> units.close(full, version(full), today, REASON));
        refused("units-below", () -> units.close(demo.unit("BKH.TCTK"), version(demo.unit("BKH.TCTK")), today, REASON));

        var unit = units.add(demo.unit("BKH"), cell("Chi bộ tạm", "TAM", day(-30)), REASON);
        var someone = demo.plainMember(demo.unit("BKH.THQD"));
        offices.appoint(someone, unit, "bi-thu", Period.since(day(-20)), Decision.NONE, REASON);
        units.close(unit, version(unit), today, REASON);
        entities.flush();

        assertThat(organisation.open(unit).selected().period().lastDay()).isEqualTo(today);
        assertThat(file.open(someone).offices())
                .first()
                .satisfies(office -> assertThat(office.period().lastDay()).isEqualTo(today));
        assertSound();
        refused("unit-closed", () -> units.rename(unit, version(unit), "Tên khác", REASON));
    }

    @Test
    void takesAMemberInWhoCanBeFoundAtOnce() {
        var home = demo.unit("BKH.HTX");
        var data = new MemberData(
                "tv.9",
                " Trần  Thị Ánh ",
                Sex.F,
                LocalDate.of(1990, 1, 1),
                LocalDate.of(2020, 1, 1),
                null,
                null,
                "+84 100 999 997",
                "anh@example.org");
        var member = members.add(data, home, today, REASON);
        entities.flush();

        var details = file.open(member);
        assertThat(details.name()).isEqualTo("Trần Thị Ánh");
        assertThat(details.code()).isEqualTo("TV.9");
        assertThat(details.phone()).isEqualTo("0100999997");
        assertThat(details.home()).isEqualTo(home);
        assertTrail("organisation.member-added", member.value());
        refused("code-taken", () -> members.add(data, home, today, REASON));
        refused("no-cell", () -> members.add(person("TV.10"), demo.unit("BKH"), today, REASON));
    }

    @Test
    void refusesWhatCannotBeRightAboutAPerson() {
        refused("name", () -> new MemberData("TV1", "Ánh", Sex.F, null, null, null, null, null, null));
        refused("code", () -> new MemberData("T", "Trần Ánh", Sex.F, null, null, null, null, null, null));
        refused("phone", () -> new MemberData("TV1", "Trần Ánh", Sex.F, null, null, null, null, "12", null));
        refused("email", () -> new MemberData("TV1", "Trần Ánh", Sex.F, null, null, null, null, null, "ánh@a.vn"));
        refused("card", () -> new MemberData("TV1", "Trần Ánh", Sex.F, null, null, null, "mười", null, null));
        refused(
                "dates",
                () -> new MemberData(
                        "TV1", "Trần Ánh", Sex.F, today, LocalDate.of(2020, 1, 1), null, null, null, null));
    }

    @Test
    void transfersAMemberFromADayOnAndEndsTheOfficesOfTheOldUnit() {
        var secretary = demo.holder("bi-thu", "BKH.HTX");
        var to = demo.unit("BKH.PC");
        members.transfer(secretary, memberVersion(secretary), to, today, REASON);
        entities.flush();

        var details = file.open(secretary);
        assertThat(details.home()).isEqualTo(to);
        assertThat(details.memberships()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(details.offices()).allMatch(office -> !office.period().contains(today));
        assertThat(changedGrants()).contains(secretary);
        assertTrail("organisation.member-transferred", secretary.value());
        assertSound();
    }

    @Test
    void refusesATransferToTheSameUnitIntoThePastAndAboveACell() {
        var member = demo.plainMember(demo.unit("BKH.HTX"));
        var version = memberVersion(member);

        refused("same-unit", () -> members.transfer(member, version, demo.unit("BKH.HTX"), today, REASON));
        refused(
                "before-current",
                () -> members.transfer(member, version, demo.unit("BKH.PC"), LocalDate.of(1996, 1, 1), REASON));
        refused("no-cell", () -> members.transfer(member, version, demo.unit("BKH"), today, REASON));
        refused("unit-not-then", () -> members.transfer(member, version, demo.unit("BKH.BDCB"), today, REASON));
    }

    @Test
    void countsTheVersionOnSoThatTwoTransfersAtOnceCannotBothWin() {
        var member = demo.plainMember(demo.unit("BKH.HTX"));
        var seen = memberVersion(member);
        members.setStanding(member, seen, StandingKind.ABROAD, Period.since(today), Decision.NONE, null, null, REASON);
        entities.flush();
        jdbc.sql("SELECT 1").query(Integer.class).single();

        assertThat(entities.find(Member.class, member.value())).isNotNull();
        assertThat(entities.getLockMode(entities.find(Member.class, member.value())))
                .isEqualTo(jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    @Test
    void letsAMemberGoWithEverythingTheyHeld() {
        var secretary = demo.holder("bi-thu", "BKH.HTX");
        members.leave(secretary, memberVersion(secretary), today, REASON);
        entities.flush();

        var details = file.open(secretary);
        assertThat(details.left()).isEqualTo(today.plusDays(1));
        assertThat(details.memberships()).allMatch(row -> !row.period().contains(day(1)));
        assertThat(details.offices()).allMatch(row -> !row.period().contains(day(1)));
        assertThat(changedGrants()).contains(secretary);
        assertSound();
        refused(
                "left",
                () -> members.transfer(secretary, memberVersion(secretary), demo.unit("BKH.PC"), day(2), REASON));
    }

    @Test
    void setsAndEndsAStandingWithTheStayAtAHost() {
        var member = demo.plainMember(demo.unit("BKH.HTX"));
        var host = demo.unit("BKH.PC");
        var period = new Period(day(-10), day(100));
        members.setStanding(
                member,
                memberVersion(member),
                StandingKind.ELSEWHERE,
                period,
                new Decision("12-QĐ/CB", day(-11)),
                host,
                "công tác dài ngày",
                REASON);
        entities.flush();

        var set = file.open(member);
        assertThat(set.standings()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(StandingKind.ELSEWHERE);
            assertThat(row.document()).isEqualTo("12-QĐ/CB");
        });
        assertThat(set.memberships())
                .anyMatch(
                        row -> row.kind() == MembershipKind.GUEST && row.unit().equals(host));

        var standing = set.standings().getFirst();
        members.endStanding(standing.id(), standing.version(), day(-1), REASON);
        entities.flush();
        assertThat(file.open(member).standings().getFirst().period().lastDay()).isEqualTo(day(-1));
        assertThat(file.open(member).memberships())
                .filteredOn(row -> row.kind() == MembershipKind.GUEST)
                .allMatch(row -> row.period().lastDay().equals(day(-1)));
        assertSound();
        refused("ended-already", () -> members.endStanding(standing.id(), standing.version() + 1, day(5), REASON));
    }

    @Test
    void refusesStandingsThatOverlapOrSayTooLittle() {
        var member = demo.plainMember(demo.unit("BKH.HTX"));
        set(member, StandingKind.EXEMPT, new Period(day(0), day(10)), null);

        refused("overlap", () -> set(member, StandingKind.EXEMPT, Period.since(day(9)), null));
        refused("overlap", () -> set(member, StandingKind.EXEMPT, new Period(day(-5), day(1)), null));
        set(member, StandingKind.EXEMPT, Period.since(day(10)), null);
        set(member, StandingKind.ABROAD, Period.since(day(0)), null);
        refused("note", () -> set(member, StandingKind.OTHER, Period.since(day(0)), " "));
        refused(
                "host",
                () -> members.setStanding(
                        member,
                        memberVersion(member),
                        StandingKind.OTHER,
                        Period.since(day(0)),
                        Decision.NONE,
                        demo.unit("BKH.PC"),
                        "đi vắng",
                        REASON));
    }

    @Test
    void appointsAndEndsAnOfficeAndTellsThatGrantsChanged() {
        var member = demo.plainMember(demo.unit("BKH.HTX"));
        var unit = demo.unit("BKH.HTX");
        offices.appoint(member, unit, "chi-uy-vien", Period.since(day(-5)), Decision.NONE, REASON);
        entities.flush();
        assertThat(changedGrants()).containsExactly(member);
        var office = file.open(member).offices().getFirst();
        refused(
                "overlap",
                () -> offices.appoint(member, unit, "chi-uy-vien", Period.since(today), Decision.NONE, REASON));
        refused("changed-meanwhile", () -> offices.end(office.id(), office.version() + 1, today, REASON));
        refused("end-before-start", () -> offices.end(office.id(), office.version(), day(-6), REASON));

        offices.end(office.id(), office.version(), day(-1), REASON);
        entities.flush();
        assertThat(changedGrants()).containsExactly(member, member);
        assertTrail("organisation.office-ended", member.value());
        assertTrail("organisation.office-appointed", member.value());
    }

    @Test
    void appointsOnlyWhoMayAndWhereTheOfficeExists() {
        var member = demo.plainMember(demo.unit("BKH.HTX"));
        var cell = demo.unit("BKH.HTX");
        var probationer = new MemberId(jdbc.sql("SELECT MIN(m.id) FROM member m WHERE m.official_on IS NULL")
                .query(Long.class)
                .single());

        refused("office-elsewhere", () -> appoint(member, cell, "dang-uy-vien"));
        refused("office-elsewhere", () -> appoint(member, demo.unit("BKH"), "bi-thu"));
        refused("not-official", () -> appoint(probationer, cell, "chi-uy-vien"));
        refused("needs-decision", () -> appoint(member, demo.unit("BKH"), "kiem-tra"));
        refused("kind", () -> appoint(member, cell, "vua"));
        refused("unit-not-then", () -> appoint(member, demo.unit("BKH.BDCB"), "bi-thu"));
        offices.appoint(
                member,
                demo.unit("BKH"),
                "kiem-tra",
                new Period(today, day(60)),
                new Decision("19-QĐ/UBKT", today),
                REASON);
    }

    @Test
    void theDatabaseItselfRefusesTwoHomesAtOnce() {
        var member = demo.plainMember(demo.unit("BKH.HTX"));

        assertThatThrownBy(() -> jdbc.sql("INSERT INTO membership (member_id, kind, unit_id, valid_from, valid_until)"
                                + " VALUES (:member, 'HOME', :unit, '2026-01-01', '2026-02-01')")
                        .param("member", member.value())
                        .param("unit", demo.unit("BKH.PC").value())
                        .update())
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void verificationNamesEveryDifference() {
        var unit = demo.unit("BKH.TCTK.GIA").value();
        jdbc.sql("DELETE FROM unit_ancestor WHERE unit_id = :unit AND distance = 1")
                .param("unit", unit)
                .update();
        jdbc.sql("INSERT INTO unit_ancestor VALUES (:wrong, :unit, 4)")
                .param("wrong", demo.unit("BKH.HVCS").value())
                .param("unit", unit)
                .update();
        var homeless = demo.plainMember(demo.unit("BKH.HTX")).value();
        jdbc.sql("DELETE FROM membership WHERE member_id = :member")
                .param("member", homeless)
                .update();

        assertThat(verification.verify().faults())
                .anyMatch(fault -> fault.startsWith("closure row missing: unit " + unit))
                .anyMatch(fault -> fault.startsWith("closure row too many: unit " + unit))
                .anyMatch(fault -> fault.equals("member without a home: member " + homeless))
                .hasSize(3);
    }

    private void assertSound() {
        entities.flush();
        assertThat(verification.verify().faults()).isEmpty();
    }

    private void assertTrail(String action, long subject) {
        assertThat(jdbc.sql("SELECT JSON_VALUE(payload, '$.reason') FROM audit_entry WHERE action = :action"
                                + " AND subject_id = :subject ORDER BY id DESC LIMIT 1")
                        .param("action", action)
                        .param("subject", Long.toString(subject))
                        .query(String.class)
                        .single())
                .isEqualTo(REASON);
    }

    private static void refused(String why, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(RegisterRefused.class).hasMessage("organisation.refused." + why);
    }

    private List<MemberId> changedGrants() {
        return events.stream(GrantsChanged.class).map(GrantsChanged::member).toList();
    }

    private LocalDate day(int offset) {
        return today.plusDays(offset);
    }

    private UnitData cell(String name) {
        return cell(name, "THU.1", today);
    }

    private static UnitData cell(String name, String code, LocalDate from) {
        return new UnitData(code, "chi-bo", name, Region.NORTH, from);
    }

    private static MemberData person(String code) {
        return new MemberData(code, "Trần Thị Ánh", Sex.F, null, null, null, null, null, null);
    }

    private void set(MemberId member, StandingKind kind, Period period, @Nullable String note) {
        members.setStanding(member, memberVersion(member), kind, period, Decision.NONE, null, note, REASON);
    }

    private void appoint(MemberId member, UnitId unit, String kind) {
        offices.appoint(member, unit, kind, Period.since(today), Decision.NONE, REASON);
    }

    private int version(UnitId unit) {
        entities.flush();
        return jdbc.sql("SELECT version FROM unit WHERE id = :unit")
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }

    /** As the entity has it, since within one transaction the forced increment comes only at its end. */
    private int memberVersion(MemberId member) {
        return entities.find(Member.class, member.value()).version();
    }
}
