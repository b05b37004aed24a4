package vn.quantriet.attendance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.DemoPeople;

/** Local exceptions from the default day, and the days off that shift it. */
@PortalTest
@Transactional
class UC028RegularDaysTest {

    private static final String CELL = "BKH.TCTK.GIA";
    private static final String COMMITTEE = "BKH.TCTK";
    private static final String REASON = "Đặc thù trực ca của đơn vị";

    @Autowired
    RegularTimeDesk desk;

    @Autowired
    DaysOff daysOff;

    @Autowired
    SessionPlans plans;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;
    private int year;

    @BeforeEach
    void nextYear() {
        cell = people.unit(CELL);
        year = LocalDate.now(clock).getYear() + 1;
        asSecretary();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-028-13: at once, from the month on that was named; the weekend is shifted by the rule. */
    @Test
    void anOwnDayHoldsFromItsMonthOn() {
        desk.set(cell, draft(YearMonth.of(year, 6), 10));
        var missing = plans.missing(cell, year);
        for (var day : missing) {
            var wanted = day.getMonthValue() < 6 ? 3 : 10;
            assertThat(day).isEqualTo(working(LocalDate.of(year, day.getMonthValue(), wanted)));
        }
        assertThat(missing).hasSize(12);
        var options = plans.options(cell);
        assertThat(options.times().in(YearMonth.of(year, 5))).isEmpty();
        assertThat(options.times().in(YearMonth.of(year, 7)).orElseThrow().starts())
                .isEqualTo(LocalTime.of(19, 0));
        assertThat(trail("attendance.regular-time-set")).isEqualTo(1);
    }

    /** BR-028-14 */
    @Test
    void theNearestUnitAboveIsFollowedUntilTheChiBoSetsItsOwn() {
        people.signIn(people.holder("bi-thu-dang-bo", COMMITTEE));
        desk.set(people.unit(COMMITTEE), draft(YearMonth.of(year, 1), 7));
        asSecretary();
        assertThat(plans.missing(cell, year)).contains(working(LocalDate.of(year, 5, 7)));
        var page = desk.open(cell);
        assertThat(page.own()).isEmpty();
        assertThat(page.next()).hasSize(4).allMatch(day -> !day.isBefore(LocalDate.now(clock)));
        assertThat(page.times().in(YearMonth.of(year, 1)).orElseThrow().unit()).isEqualTo(people.unit(COMMITTEE));
        desk.set(cell, draft(YearMonth.of(year, 4), 15));
        assertThat(plans.missing(cell, year))
                .contains(working(LocalDate.of(year, 3, 7)), working(LocalDate.of(year, 5, 15)));
        desk.remove(cell, YearMonth.of(year, 4), REASON);
        assertThat(plans.missing(cell, year)).contains(working(LocalDate.of(year, 5, 7)));
        assertThat(trail("attendance.regular-time-removed")).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var now = YearMonth.now(clock);
        assertThatThrownBy(() -> desk.set(cell, draft(now.minusMonths(1), 5)))
                .hasMessage("attendance.plan.refused.past-month");
        assertThatThrownBy(() -> desk.set(cell, draft(now, 29))).hasMessage("attendance.plan.refused.day-of-month");
        var noReason = new RegularTimeDraft(now, 5, LocalTime.of(8, 0), LocalTime.of(9, 0), "Hội trường", "khác");
        assertThatThrownBy(() -> desk.set(cell, noReason)).hasMessage("attendance.plan.refused.reason");
        var backwards = new RegularTimeDraft(now, 5, LocalTime.of(9, 0), LocalTime.of(8, 0), "Hội trường", REASON);
        assertThatThrownBy(() -> desk.set(cell, backwards)).hasMessage("attendance.plan.refused.times");
        assertThatThrownBy(() -> desk.remove(cell, now, REASON)).hasMessage("attendance.plan.refused.gone");
    }

    /** BR-028-15 */
    @Test
    void aDayOffShiftsTheDefaultDayAtOnce() {
        var before = plans.missing(cell, year).get(5);
        people.signIn(people.holder("quan-tri", "BKH"));
        daysOff.add(before, "Ngày hội của địa phương");
        assertThatThrownBy(() -> daysOff.add(before, "Lần nữa")).hasMessage("attendance.plan.refused.day-off-twice");
        assertThatThrownBy(() -> daysOff.add(before.plusDays(1), " "))
                .hasMessage("attendance.plan.refused.day-off-name");
        asSecretary();
        assertThat(plans.missing(cell, year).get(5)).isEqualTo(working(before.plusDays(1)));
        assertThat(daysOff.list(year))
                .anySatisfy(day -> assertThat(day.addedByName()).isNotNull())
                .anySatisfy(day -> assertThat(day.addedByName()).isNull());
        people.signIn(people.holder("quan-tri", "BKH"));
        assertThatThrownBy(() -> daysOff.remove(before, "x")).hasMessage("attendance.plan.refused.reason");
        daysOff.remove(before, "Nhập nhầm ngày");
        asSecretary();
        assertThat(plans.missing(cell, year).get(5)).isEqualTo(before);
        assertThat(trail("attendance.day-off-added") + trail("attendance.day-off-removed"))
                .isEqualTo(2);
    }

    /** BR-028-15: they bind everybody, so the rules of a part of the tree are not enough. */
    @Test
    void onlyTheTopmostCommitteeKeepsDaysOff() {
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        assertThat(daysOff.mayChange()).isTrue();
        var below = people.holder("bi-thu-dang-bo", COMMITTEE);
        jdbc.sql("INSERT INTO office (member_id, unit_id, kind, valid_from, valid_until)"
                        + " VALUES (:member, :unit, 'can-bo-dang-uy', '2020-01-01', '9999-12-31')")
                .param("member", below.value())
                .param("unit", people.unit(COMMITTEE).value())
                .update();
        people.signIn(below);
        assertThat(daysOff.mayChange()).isFalse();
        assertThatThrownBy(() -> daysOff.add(LocalDate.of(year, 2, 8), "Tết")).isInstanceOf(AccessDenied.class);
        asSecretary();
        assertThatThrownBy(() -> daysOff.add(LocalDate.of(year, 2, 8), "Tết")).isInstanceOf(AccessDenied.class);
    }

    private void asSecretary() {
        people.signIn(people.holder("bi-thu", CELL));
    }

    /** As the shipped rule shifts it: on to the next working day. */
    private LocalDate working(LocalDate day) {
        return new DefaultDay(
                        day.getDayOfMonth(),
                        1,
                        daysOff.list(year).stream().map(DayOff::day).collect(java.util.stream.Collectors.toSet()))
                .in(YearMonth.from(day));
    }

    private long trail(String action) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = :action AND at >= :since")
                .param("action", action)
                .param(
                        "since",
                        java.time.LocalDateTime.now(java.time.ZoneOffset.UTC).minusMinutes(2))
                .query(Long.class)
                .single();
    }

    private static RegularTimeDraft draft(YearMonth from, int day) {
        return new RegularTimeDraft(from, day, LocalTime.of(19, 0), LocalTime.of(20, 30), " Nhà văn hóa ", REASON);
    }
}
