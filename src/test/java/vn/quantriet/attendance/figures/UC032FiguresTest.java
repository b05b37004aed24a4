package vn.quantriet.attendance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.TestRolls;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.shared.Period;

/** Figures of attendance, counted by hand beside the portal. */
@PortalTest
@Transactional
class UC032FiguresTest {

    private static final String CELL = "BKH.THQD";
    private static final UnitId ROOT = new UnitId(1);

    @Autowired
    TestSessions sessions;

    @Autowired
    TestRolls rolls;

    @Autowired
    DemoPeople people;

    @Autowired
    AttendanceFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;
    private List<MemberId> expected;

    @BeforeEach
    void onlyWhatTheTestHolds() {
        rolls.withoutDemo();
        cell = people.unit(CELL);
        people.signIn(people.holder("bi-thu", CELL));
        expected = rolls.expected(sessions.plan(cell, at(LocalDate.now(clock).atStartOfDay())), cell);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-032-1: expected = on the roll − excluded − elsewhere; present never leaves it. */
    @Test
    void theDenominatorOpensUp() {
        var yesterday = LocalDate.now(clock).minusDays(1);
        exempt(expected.get(0));
        rolls.hold(
                cell,
                at(yesterday.atTime(14, 0)),
                Map.of(
                        expected.get(1), AttendanceMark.ELSEWHERE,
                        expected.get(2), AttendanceMark.EXCUSED,
                        expected.get(3), AttendanceMark.UNEXCUSED,
                        expected.get(4), AttendanceMark.LATE,
                        expected.get(5), AttendanceMark.ONLINE));
        var tally = figures.open(cell, days(yesterday, yesterday)).unit().tally();
        assertThat(tally.onRoll() - tally.excluded()).isEqualTo(expected.size() - 1);
        assertThat(tally.elsewhere()).isEqualTo(1);
        assertThat(tally.expected()).isEqualTo(expected.size() - 2);
        assertThat(tally.present()).isEqualTo(expected.size() - 4);
        assertThat(List.of(tally.online(), tally.late(), tally.excused(), tally.unexcused()))
                .containsOnly(1L);
        assertThat(tally.rolls()).isEqualTo(1);
    }

    /** BR-032-2: rows stay where they stand; the member's own figures follow him. */
    @Test
    void aTransferMovesNoRow() {
        var day = LocalDate.now(clock).minusDays(3);
        var moving = people.plainMember(cell);
        rolls.hold(cell, at(day.atTime(14, 0)), Map.of(moving, AttendanceMark.UNEXCUSED));
        var there = people.unit("BKH.HTX");
        jdbc.sql(
                        "UPDATE membership SET valid_until = :day WHERE member_id = :m AND kind = 'HOME' AND valid_until > :day")
                .param("day", day.plusDays(1))
                .param("m", moving.value())
                .update();
        jdbc.sql("INSERT INTO membership (member_id, unit_id, kind, valid_from, valid_until)"
                        + " VALUES (:m, :unit, 'HOME', :day, '9999-12-31')")
                .param("m", moving.value())
                .param("unit", there.value())
                .param("day", day.plusDays(1))
                .update();
        people.signIn(people.holder("bi-thu", "BKH.HTX"));
        rolls.hold(there, at(day.plusDays(2).atTime(14, 0)), Map.of());
        var span = days(day, day.plusDays(2));
        assertThat(figures.open(there, span).unit().tally().unexcused()).isZero();
        people.signIn(people.holder("bi-thu", CELL));
        assertThat(figures.open(cell, span).unit().tally().unexcused()).isEqualTo(1);
        people.signIn(moving);
        assertThat(figures.own(span))
                .extracting(OwnRow::mark)
                .containsExactly(AttendanceMark.PRESENT, AttendanceMark.UNEXCUSED);
    }

    /** BR-032-3: a day ends at midnight of Hà Nội, also on new year's eve. */
    @Test
    void newYearsEveBelongsToTheOldYear() {
        var eve = LocalDate.now(clock).withDayOfYear(1).minusDays(1);
        rolls.hold(cell, at(eve.atTime(23, 30)), Map.of());
        rolls.hold(cell, at(eve.plusDays(1).atTime(0, 30)), Map.of());
        assertThat(figures.open(cell, AttendanceSpan.year(eve)).unit().tally().rolls())
                .isEqualTo(1);
        var page = figures.open(cell, AttendanceSpan.month(eve.plusDays(1)));
        assertThat(page.unit().tally().rolls()).isEqualTo(1);
        assertThat(page.months())
                .extracting(month -> month.month().getMonthValue())
                .containsExactly(1);
        assertThat(figures.open(cell, AttendanceSpan.quarter(eve))
                        .unit()
                        .tally()
                        .rolls())
                .isEqualTo(1);
    }

    /** BR-032-4: the sum over the tree is the sum of its chi bộ; five statements at any size. */
    @Test
    void theCommitteeSeesTheTreeInFiveStatements() {
        var day = LocalDate.now(clock).minusDays(1);
        rolls.hold(cell, at(day.atTime(14, 0)), Map.of(expected.get(1), AttendanceMark.UNEXCUSED));
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        var page = figures.open(ROOT, days(day, day));
        assertThat(page.unit().tally().unexcused()).isEqualTo(1);
        assertThat(page.below().stream()
                        .mapToLong(unit -> unit.tally().expected())
                        .sum())
                .isEqualTo(page.unit().tally().expected());
        assertThat(StatementCount.of(() -> figures.open(ROOT, days(day, day)))).hasSizeLessThanOrEqualTo(5);
        assertThat(page.leaders())
                .isNotEmpty()
                .allMatch(leader -> !leader.role().isBlank());
    }

    /** BR-032-5: role by unit. */
    @Test
    void whoSeesWhat() {
        var other = people.unit("BKH.HTX");
        var span = AttendanceSpan.year(LocalDate.now(clock));
        assertThat(figures.members(cell, span)).isEmpty();
        assertThatThrownBy(() -> figures.open(other, span)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> figures.members(other, span)).isInstanceOf(AccessDenied.class);
        people.signIn(people.plainMember(cell));
        assertThatThrownBy(() -> figures.open(cell, span)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> figures.members(cell, span)).isInstanceOf(AccessDenied.class);
        assertThat(figures.own(span)).isEmpty();
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        assertThat(figures.open(cell, span).unit().unit()).isEqualTo(cell);
        assertThatThrownBy(() -> figures.members(cell, span)).isInstanceOf(RuntimeException.class);
    }

    private void exempt(MemberId member) {
        jdbc.sql("INSERT INTO standing (member_id, kind, valid_from, valid_until, document_number, document_date)"
                        + " VALUES (:m, 'EXEMPT', '2000-01-01', '9999-12-31', '1', '2000-01-01')")
                .param("m", member.value())
                .update();
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }

    private static AttendanceSpan days(LocalDate from, LocalDate last) {
        return new AttendanceSpan(new Period(from, last.plusDays(1)), null);
    }
}
