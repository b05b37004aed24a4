package vn.quantriet.attendance.minutes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.attendance.minutes.HandbookField;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.attendance.minutes.SessionMinutes;
import vn.quantriet.attendance.minutes.SessionVote;
import vn.quantriet.organisation.DemoPeople;

/** The page of the minutes as a secretary meets it. */
@PortalTest
@Transactional
class UC031ViewsTest extends SpringBrowserlessTest {

    @Autowired
    TestSessions sessions;

    @Autowired
    DemoPeople people;

    @Autowired
    SessionMinutes minutes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;
    private SessionId session;

    @BeforeEach
    void aClosedRoll() {
        cell = people.unit("BKH.THQD");
        session = sessions.plan(cell, clock.instant().minus(Duration.ofHours(3)));
        jdbc.sql("""
                        INSERT INTO session_roll (session_id, unit_id, state, began_at, ended_at)
                        SELECT id, unit_id, 'CLOSED', starts_at, ends_at FROM study_session WHERE id = :id""").param("id", session.value()).update();
        people.signIn(people.holder("bi-thu", "BKH.THQD"));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-031-10 */
    @Test
    void whatIsTypedIsKeptAtOnceAndTheMinutesAreFinished() {
        UI.getCurrent().navigate(AttendanceRoutes.minutes(session, cell));
        assertThat($(H1.class).single().getText()).isEqualTo("Biên bản");
        var conclusion = $(TextArea.class).all().getLast();
        test(conclusion).setValue("Chi bộ nhất trí.");
        assertThat(minutes.open(session, cell).text(MinutesPage.CONCLUSION).content())
                .isEqualTo("Chi bộ nhất trí.");
        test(button("Hoàn thành và lấy số")).click();
        assertThat(minutes.open(session, cell).isFinished()).isTrue();
        assertThat($(TextArea.class).all()).allMatch(TextArea::isReadOnly);
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("Tải Word", "Tải PDF");
    }

    /** BR-031-11: on the home page and in the list of the year, until they are finished. */
    @Test
    void unfinishedMinutesAreToldOfWhereTheSecretaryLooks() {
        UI.getCurrent().navigate("");
        assertThat(due())
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(text(row)).contains("Gửi chậm nhất"));
        assertThat(rowInTheYear()).contains("Biên bản chưa xong");
        minutes.open(session, cell);
        minutes.finish(session, cell);
        UI.getCurrent().navigate("");
        assertThat(due()).isEmpty();
        assertThat(rowInTheYear()).doesNotContain("Biên bản");
    }

    /** A member who writes none is not bothered with it. */
    @Test
    void aMemberSeesNothingOfIt() {
        people.signIn(people.plainMember(cell));
        UI.getCurrent().navigate("");
        assertThat(due()).isEmpty();
        assertThat(rowInTheYear()).doesNotContain("Biên bản");
    }

    private List<Anchor> due() {
        return $(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("qt-due-row"))
                .filter(link -> link.getHref().equals(AttendanceRoutes.minutes(session, cell)))
                .toList();
    }

    private String rowInTheYear() {
        UI.getCurrent().navigate(AttendanceRoutes.SESSIONS);
        return $(Anchor.class).all().stream()
                .filter(link -> link.getHref().equals(AttendanceRoutes.SESSIONS + "/" + session.value()))
                .filter(link -> link.hasClassName("qt-session"))
                .map(UC031ViewsTest::text)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Anchor link) {
        return link.getElement().getTextRecursively();
    }

    /** BR-031-17: a button for each field that says something, in the order that is set. */
    @Test
    void theButtonsForTheHandbookStandInItsOrder() {
        minutes.open(session, cell);
        UI.getCurrent().navigate(AttendanceRoutes.minutes(session, cell));
        var labels = $(Button.class).all().stream().map(Button::getText).toList();
        assertThat(labels)
                .containsSubsequence(
                        "Chủ đề", "Thời gian", "Tổng số đảng viên", "Số có mặt", "Không thuộc diện dự", "Số phút");
        var page = minutes.open(session, cell);
        assertThat(HandbookField.WHEN.of(page)).matches("từ .+ đến .+, ngày .+\\d");
        assertThat(HandbookField.DURATION.of(page))
                .isEqualTo(String.valueOf(page.roll().session().planned().toMinutes()));
        assertThat(HandbookField.VOTES.of(page)).isBlank();
        assertThat(labels).doesNotContain("Biểu quyết");
        minutes.vote(session, cell, new SessionVote(0, "Kế hoạch tháng", 0, 0, 0));
        assertThat(HandbookField.VOTES.of(minutes.open(session, cell))).contains("Kế hoạch tháng: tán thành 0");
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
