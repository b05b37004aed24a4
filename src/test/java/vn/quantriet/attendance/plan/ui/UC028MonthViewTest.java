package vn.quantriet.attendance.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.attendance.plan.SessionBook;
import vn.quantriet.organisation.DemoPeople;

/** A month of sessions as a calendar; days begin and end as in Việt Nam. */
@PortalTest
@Transactional
class UC028MonthViewTest extends SpringBrowserlessTest {

    private static final String CELL = "BKH.THQD";
    private static final String OTHER_CELL = "BKH.KTDN";

    @Autowired
    DemoPeople people;

    @Autowired
    TestSessions sessions;

    @Autowired
    SessionBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private UnitId cell;

    @BeforeEach
    void secretary() {
        cell = people.unit(CELL);
        people.signIn(people.holder("bi-thu", CELL));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-028-11 */
    @Test
    void sessionsStandOnTheirDayAcrossTheNewYear() {
        var lateInTheOldYear = plan(LocalDateTime.of(2029, 12, 31, 23, 30));
        var earlyInTheNewYear = plan(LocalDateTime.of(2030, 1, 1, 0, 30));
        open(2029, 12);
        assertThat($(H1.class).single().getText()).isEqualTo("Tháng 12/2029 có 1 buổi sinh hoạt");
        assertThat(texts(day(31))).contains("23:30").contains("Học tập Nghị quyết");
        assertThat(links()).contains(address(lateInTheOldYear)).doesNotContain(address(earlyInTheNewYear));
        jdbc.sql("INSERT INTO day_off (day, name) VALUES ('2030-01-01', 'Tết Dương lịch')")
                .update();
        open(2030, 1);
        assertThat(texts(day(1))).contains("00:30").contains("Tết");
        assertThat(links()).contains(address(earlyInTheNewYear)).doesNotContain(address(lateInTheOldYear));
    }

    /** BR-028-11: in between two months of one year, on both sides of midnight. */
    @Test
    void monthsEndAtMidnightOfVietnam() {
        var last = plan(LocalDateTime.of(2030, 4, 30, 23, 30));
        var first = plan(LocalDateTime.of(2030, 5, 1, 0, 0));
        open(2030, 4);
        assertThat(links()).contains(address(last)).doesNotContain(address(first));
        open(2030, 5);
        assertThat(links()).contains(address(first)).doesNotContain(address(last));
        assertThat(days()).hasSize(31);
    }

    @Test
    void weeksBeginOnMonday() {
        open(2030, 9);
        assertThat($(NativeTableHeaderCell.class).all())
                .extracting(NativeTableHeaderCell::getText)
                .containsExactly("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật");
        var row = day(1).getParent().orElseThrow();
        assertThat(row.getChildren().toList().indexOf(day(1)))
                .as("1/9/2030 is a Sunday")
                .isEqualTo(6);
        assertThat(day(7).hasClassName("qt-month-off")).isTrue();
        assertThat(day(6).hasClassName("qt-month-off")).isFalse();
    }

    @Test
    void todayIsMarkedInWordsToo() {
        open("che-do=thang");
        var today = LocalDate.now(clock);
        assertThat($(H2.class).all())
                .extracting(H2::getText)
                .contains("Tháng %d/%d".formatted(today.getMonthValue(), today.getYear()));
        assertThat(texts(day(today.getDayOfMonth()))).contains("Hôm nay");
        assertThat(day(today.getDayOfMonth()).getElement().getAttribute("aria-current"))
                .isEqualTo("date");
    }

    @Test
    void aCancelledSessionIsSaidToBe() {
        var session = plan(LocalDateTime.of(2030, 3, 4, 14, 0));
        jdbc.sql("UPDATE study_session SET state = 'CANCELLED', cancel_reason = 'Trùng lịch' WHERE id = :id")
                .param("id", session.value())
                .update();
        open(2030, 3);
        assertThat($(H1.class).single().getText()).isEqualTo("Tháng 3/2030 chưa có buổi sinh hoạt");
        assertThat(texts(day(4))).contains("Đã hủy");
    }

    /** BR-028-12 */
    @Test
    void sessionsOfOthersAreNotShown() {
        var foreign = sessions.plan(people.unit(OTHER_CELL), instant(LocalDateTime.of(2030, 3, 4, 14, 0)));
        var own = plan(LocalDateTime.of(2030, 3, 4, 9, 0));
        open(2030, 3);
        assertThat(links()).contains(address(own)).doesNotContain(address(foreign));
        people.signIn(people.plainMember(cell));
        open(2030, 3);
        assertThat(links()).contains(address(own)).doesNotContain(address(foreign));
        assertThat(links()).noneMatch(link -> link.startsWith(AttendanceRoutes.SESSION_EDIT));
    }

    @Test
    void anEmptyDayLeadsToTheFormOfThatDay() {
        open(2030, 3);
        var plan = (Anchor) day(5).getChildren().toList().getLast();
        assertThat(plan.getAriaLabel().orElseThrow()).startsWith("Lập buổi ở").endsWith("ngày 05/03/2030");
        var link = plan.getHref().split("\\?");
        open(link[0], link[1]);
        assertThat($(DatePicker.class).all())
                .extracting(DatePicker::getValue)
                .containsExactly(LocalDate.of(2030, 3, 5));
    }

    @Test
    void monthsAreTurnedByLinkAndByKey() {
        open(2029, 12);
        assertThat(links())
                .contains("sinh-hoat?nam=2029&thang=11&che-do=thang", "sinh-hoat?nam=2030&thang=1&che-do=thang");
        fireShortcut(Key.PAGE_DOWN, KeyModifier.ALT);
        assertThat(month()).isEqualTo("Tháng 1/2030");
        fireShortcut(Key.PAGE_UP, KeyModifier.ALT);
        assertThat(month()).isEqualTo("Tháng 12/2029");
    }

    @Test
    void theYearAndTheMonthLeadToEachOther() {
        open("nam=2030");
        assertThat(links()).contains("sinh-hoat?nam=2030&thang=1&che-do=thang");
        open(2030, 7);
        assertThat(links()).contains("sinh-hoat?nam=2030");
        open("che-do=thang&nam=bay&thang=13");
        assertThat(month()).isEqualTo("Tháng %d/%d".formatted(now().getMonthValue(), now().getYear()));
    }

    /** Budgets of DESIGN.md §11: the same number, however full the month is. */
    @Test
    void aFullMonthTakesAsManyStatementsAsAnEmptyOne() {
        book.month(YearMonth.of(2030, 8));
        var empty = StatementCount.of(() -> book.month(YearMonth.of(2030, 8)));
        for (var day = 1; day <= 31; day++) {
            plan(LocalDateTime.of(2030, 8, day, 14, 0));
        }
        var full = StatementCount.of(() -> book.month(YearMonth.of(2030, 8)));
        assertThat(full).hasSameSizeAs(empty).hasSizeLessThanOrEqualTo(6);
    }

    private YearMonth now() {
        return YearMonth.now(clock);
    }

    private String month() {
        return $(H2.class).withId("qt-month-title").single().getText();
    }

    private void open(int year, int month) {
        open("che-do=thang&nam=" + year + "&thang=" + month);
    }

    private static void open(String query) {
        open(AttendanceRoutes.SESSIONS, query);
    }

    private static void open(String page, String query) {
        UI.getCurrent().navigate(page, QueryParameters.fromString(query));
    }

    private SessionId plan(LocalDateTime starts) {
        return sessions.plan(cell, instant(starts));
    }

    private java.time.Instant instant(LocalDateTime starts) {
        return starts.atZone(clock.getZone()).toInstant();
    }

    private static String address(SessionId session) {
        return AttendanceRoutes.session(session);
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private List<MonthDay> days() {
        return $(MonthDay.class).all();
    }

    private MonthDay day(int number) {
        return days().get(number - 1);
    }

    private static String texts(Component part) {
        return part.getElement().getTextRecursively();
    }
}
