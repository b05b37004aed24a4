package vn.quantriet.attendance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.TestRolls;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.attendance.roll.RollGuests;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;
import vn.quantriet.shared.Period;

/** Who is counted where, who is shown to whom, and that what is handed on says the same. */
@PortalTest
@Transactional
class UC032CountingTest {

    private static final String CELL = "BKH.THQD";
    private static final String OTHER = "BKH.HTX";
    private static final UnitId ROOT = new UnitId(1);

    @Autowired
    TestSessions sessions;

    @Autowired
    TestRolls rolls;

    @Autowired
    RollGuests guests;

    @Autowired
    DemoPeople people;

    @Autowired
    AttendanceFigures figures;

    @Autowired
    AttendanceReport report;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;
    private UnitId other;
    private MemberId member;
    private LocalDate day;

    @BeforeEach
    void onlyWhatTheTestHolds() {
        rolls.withoutDemo();
        cell = people.unit(CELL);
        other = people.unit(OTHER);
        member = people.plainMember(cell);
        day = LocalDate.now(clock).minusDays(10);
        asSecretary(CELL);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-032-1: people without membership stand apart and are in neither part of the rate. */
    @Test
    void guestsWithoutMembershipAreInNoRate() {
        var session = hold(cell, day, Map.of(member, AttendanceMark.UNEXCUSED));
        var before = tally(cell);
        guests.count(session, cell, 7, "Bà Hoa\nÔng Quảng", "Ghi thiếu khách dự");
        assertThat(tally(cell).guests()).isEqualTo(7);
        assertThat(tally(cell).present()).isEqualTo(before.present());
        assertThat(tally(cell).expected()).isEqualTo(before.expected());
        assertThat(tally(cell).onRoll()).isEqualTo(before.onRoll());
        asCommittee();
        assertThat(tally(ROOT).guests()).isEqualTo(7);
        assertThat(tally(ROOT).expected()).isEqualTo(before.expected());
    }

    /** BR-032-5: the single marks of fewer than five are for who leads them, not for the committee above. */
    @Test
    void aGroupUnderFiveIsNotBrokenDownAboveIt() throws IOException {
        hold(cell, day, Map.of(member, AttendanceMark.EXCUSED));
        jdbc.sql("""
                        DELETE FROM attendance WHERE unit_id = :cell AND member_id <> :member AND member_id NOT IN (
                            SELECT member_id FROM (SELECT member_id FROM attendance WHERE unit_id = :cell
                                                    AND member_id <> :member ORDER BY member_id LIMIT 3) few)""")
                .param("cell", cell.value())
                .param("member", member.value())
                .update();
        assertThat(figures.open(cell, span()).unit().tally().people()).isEqualTo(4);
        assertThat(figures.open(cell, span()).unit().brokenDown()).isTrue();
        asCommittee();
        assertThat(figures.open(cell, span()).unit().brokenDown()).isFalse();
        assertThat(sheet(cell)).anySatisfy(row -> assertThat(row).contains("dưới 5 người"));
        assertThat(explanation(cell)).anyMatch(line -> line.startsWith("Nhóm dưới 5 người"));
        assertThat(people(ROOT).stream().filter(unit -> unit.unit().equals(cell)))
                .allMatch(unit -> !unit.brokenDown());
    }

    /** BR-032-12: what is opened elsewhere says the same as the screen, and where its rate comes from. */
    @Test
    void theSpreadsheetSaysWhatTheScreenSays() throws IOException {
        hold(cell, day, Map.of(member, AttendanceMark.LATE));
        asSecretary(OTHER);
        hold(other, day.plusDays(1), Map.of(people.plainMember(other), AttendanceMark.ELSEWHERE));
        asCommittee();
        var page = figures.open(ROOT, span());
        var shown = Stream.concat(page.below().stream(), Stream.of(page.unit()))
                .map(UC032CountingTest::cells)
                .toList();
        assertThat(sheet(ROOT)).containsExactlyElementsOf(shown);
        var tally = page.unit().tally();
        assertThat(explanation(ROOT))
                .anyMatch(line -> line.contains(
                                "thuộc diện dự = " + tally.onRoll() + " trong danh sách − " + tally.excluded() + " ")
                        && line.contains("− 1 đã dự tại hội nghị khác = " + tally.expected()))
                .anyMatch(line -> line.endsWith(Format.rate(tally.present(), tally.expected()) + "."));
    }

    private static List<String> cells(UnitAttendance unit) {
        var tally = unit.tally();
        var cells = new ArrayList<>(List.of(unit.name()));
        for (var number : List.of(
                tally.rolls(),
                tally.onRoll(),
                tally.excluded(),
                tally.elsewhere(),
                tally.expected(),
                tally.present())) {
            cells.add(String.valueOf(number));
        }
        for (var number : List.of(tally.online(), tally.late(), tally.excused(), tally.unexcused())) {
            cells.add(unit.brokenDown() ? String.valueOf(number) : "dưới 5 người");
        }
        cells.add(Format.rate(tally.present(), tally.expected()));
        cells.add(String.valueOf(tally.makeUps()));
        cells.add(String.valueOf(tally.guests()));
        return cells;
    }

    /** BR-032-2: in mid-period. Each chi bộ keeps what happened there; the member takes both along; the top counts each roll once. */
    @Test
    void aTransferInMidPeriodCountsAtBothAndFollowsTheMember() {
        hold(cell, day, Map.of(member, AttendanceMark.UNEXCUSED));
        var here = tally(cell);
        asSecretary(OTHER);
        hold(other, day, Map.of());
        var there = tally(other);
        move(member, day.plusDays(2));
        hold(other, day.plusDays(3), Map.of(member, AttendanceMark.LATE));
        asSecretary(CELL);
        hold(cell, day.plusDays(3), Map.of());
        assertThat(tally(cell).unexcused()).isEqualTo(1);
        assertThat(tally(cell).expected()).isEqualTo(2 * here.expected() - 1);
        assertThat(figures.members(cell, span()))
                .filteredOn(this::isHim)
                .singleElement()
                .satisfies(row -> assertThat(row.tally().expected()).isEqualTo(1));
        asSecretary(OTHER);
        assertThat(tally(other).late()).isEqualTo(1);
        assertThat(tally(other).expected()).isEqualTo(2 * there.expected() + 1);
        assertThat(figures.members(other, span()))
                .filteredOn(this::isHim)
                .singleElement()
                .satisfies(row -> assertThat(row.tally().present()).isEqualTo(1));
        people.signIn(member);
        assertThat(figures.own(span()))
                .extracting(OwnRow::unit, OwnRow::mark)
                .containsExactly(tuple(other, AttendanceMark.LATE), tuple(cell, AttendanceMark.UNEXCUSED));
        asCommittee();
        assertThat(tally(ROOT).expected()).isEqualTo(2 * here.expected() + 2 * there.expected());
    }

    private boolean isHim(MemberAttendance row) {
        return row.member().equals(member);
    }

    /** BR-032-3: the last minute of the year and the first moment of the next, at Hà Nội. */
    @Test
    void midnightOfTheNewYearParts() {
        var newYear = LocalDate.now(clock).withDayOfYear(1);
        rolls.hold(cell, at(newYear.minusDays(1).atTime(23, 59)), Map.of(member, AttendanceMark.EXCUSED));
        rolls.hold(cell, at(newYear.atStartOfDay()), Map.of(member, AttendanceMark.LATE));
        var old = figures.open(cell, AttendanceSpan.year(newYear.minusDays(1)));
        var fresh = figures.open(cell, AttendanceSpan.year(newYear));
        assertThat(old.unit().tally().excused()).isEqualTo(1);
        assertThat(old.unit().tally().late()).isZero();
        assertThat(old.months())
                .extracting(month -> month.month().getMonthValue())
                .containsExactly(12);
        assertThat(fresh.unit().tally().late()).isEqualTo(1);
        assertThat(fresh.unit().tally().excused()).isZero();
        assertThat(fresh.months())
                .extracting(month -> month.month().getMonthValue())
                .containsExactly(1);
        people.signIn(member);
        assertThat(figures.own(AttendanceSpan.year(newYear)))
                .extracting(OwnRow::mark)
                .containsExactly(AttendanceMark.LATE);
    }

    /** BR-032-5: whoever leads is named to the committee above, with his own rows; not to the unit beside. */
    @Test
    void aLeadersOwnAttendanceIsForTheCommitteeAlone() {
        var leader = people.holder("bi-thu", CELL);
        var others = rolls.expected(sessions.plan(cell, at(day.atTime(8, 0))), cell);
        assertThat(others).contains(leader);
        hold(cell, day, Map.of(leader, AttendanceMark.UNEXCUSED));
        asCommittee();
        assertThat(figures.open(ROOT, span()).leaders())
                .filteredOn(row -> row.member().equals(leader))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.tally().unexcused()).isEqualTo(1);
                    assertThat(row.unit()).isNotBlank();
                });
        asSecretary(OTHER);
        assertThatThrownBy(() -> figures.open(cell, span())).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> figures.open(ROOT, span())).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> report.write(cell, span(), Languages.VIETNAMESE))
                .isInstanceOf(AccessDenied.class);
        assertThat(figures.open(other, span()).leaders())
                .extracting(MemberAttendance::member)
                .doesNotContain(leader);
    }

    private List<UnitAttendance> people(UnitId unit) {
        return figures.open(unit, span()).below();
    }

    /** The rows of the table, without its head and without what stands below. */
    private List<List<String>> sheet(UnitId unit) throws IOException {
        return rows(unit).stream().filter(row -> row.size() > 1).skip(1).toList();
    }

    private List<String> explanation(UnitId unit) throws IOException {
        return rows(unit).stream()
                .filter(row -> row.size() == 1)
                .map(List::getFirst)
                .toList();
    }

    private List<List<String>> rows(UnitId unit) throws IOException {
        var file = report.write(unit, span(), Languages.VIETNAMESE);
        var format = new DataFormatter();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            var rows = new ArrayList<List<String>>();
            for (Row row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(format.formatCellValue(cell)));
                rows.add(cells);
            }
            return rows;
        }
    }

    private SessionId hold(UnitId unit, LocalDate on, Map<MemberId, AttendanceMark> others) {
        return rolls.hold(unit, at(on.atTime(14, 0)), others);
    }

    private void move(MemberId moving, LocalDate from) {
        jdbc.sql(
                        "UPDATE membership SET valid_until = :day WHERE member_id = :m AND kind = 'HOME' AND valid_until > :day")
                .param("day", from)
                .param("m", moving.value())
                .update();
        jdbc.sql("INSERT INTO membership (member_id, unit_id, kind, valid_from, valid_until)"
                        + " VALUES (:m, :unit, 'HOME', :day, '9999-12-31')")
                .param("m", moving.value())
                .param("unit", other.value())
                .param("day", from)
                .update();
    }

    private AttendanceTally tally(UnitId unit) {
        return figures.open(unit, span()).unit().tally();
    }

    private AttendanceSpan span() {
        return new AttendanceSpan(new Period(day, day.plusDays(8)), null);
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }

    private void asSecretary(String unit) {
        people.signIn(people.holder("bi-thu", unit));
    }

    private void asCommittee() {
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
    }
}
