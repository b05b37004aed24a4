package vn.quantriet.attendance.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.TestPeople.TestMember;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.TestSessions;

/** What somebody outside of the room tries with a code or a ticket, over the wire. */
@PortalTest
class UC030SecurityTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestSessions sessions;

    @Autowired
    ApiClient client;

    @Autowired
    Projector projector;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UnitId cell;
    private SessionId session;
    private AccountId secretary;
    private TestMember hanh;
    private TestMember binh;
    private Cookie ofHanh;
    private Cookie ofBinh;

    @BeforeEach
    void aChiBo() {
        cell = people.unit("Chi bộ Thử nghiệm an toàn mã");
        var taker = people.member(cell, "Trần Thị Ánh");
        people.office(taker, cell, "bi-thu");
        secretary = people.account(taker);
        hanh = people.member(cell, "Nguyễn Thị Hạnh");
        binh = people.member(cell, "Lê Văn Bình");
        people.account(hanh);
        people.account(binh);
        session = sessions.plan(cell, clock.instant().minus(Duration.ofMinutes(2)));
        ofHanh = client.token(hanh.phone(), true);
        ofBinh = client.token(binh.phone(), true);
    }

    @AfterEach
    void clean() {
        clock.putBack();
        for (var table : new String[] {"check_in_ticket", "check_in_device", "check_in_try"}) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        sessions.removeAll();
        people.removeAll();
    }

    /** What a browser has after a scan. */
    private record Scan(Cookie ticket, Cookie browser) {}

    /** BR-030-3: neither with its own cookie nor without one; whoever scanned still checks in with it. */
    @Test
    void aTicketOfAnotherBrowserIsRefused() {
        var scan = scanned(code(session));
        var foreign = scanned(code(session));
        assertRefused("other-browser", tap(scan.ticket(), foreign.browser(), ofBinh));
        assertRefused("other-browser", tap(scan.ticket(), null, ofBinh));
        assertRefused("other-browser", look(scan.ticket(), foreign.browser(), ofBinh));
        assertThat(mark(binh)).isNull();
        assertThat(tap(scan.ticket(), scan.browser(), ofHanh).getStatus()).isEqualTo(200);
        assertThat(mark(hanh)).isEqualTo(AttendanceMark.PRESENT);
    }

    /** BR-030-1: whatever looks at the address before or between marks nobody and takes nothing from who scans. */
    @Test
    void aPreviewMarksNobodyAndBurnsNothing() {
        var code = code(session);
        var head = client.answer(MockMvcRequestBuilders.head("/q/" + code).cookie(ofHanh));
        assertThat(head.getStatus()).isEqualTo(303);
        assertThat(head.getHeaders("Set-Cookie")).isEmpty();
        assertThat(tickets()).isZero();
        client.answer(ApiClient.get("/q/" + code).header("User-Agent", "facebookexternalhit/1.1"));
        client.answer(
                ApiClient.get("/q/" + code).header("Sec-Purpose", "prefetch").cookie(ofHanh));
        assertThat(mark(hanh)).isNull();
        var scan = scanned(code);
        client.answer(ApiClient.get("/q/" + code).header("User-Agent", "Zalo"));
        assertThat(look(scan.ticket(), scan.browser(), ofHanh).getStatus()).isEqualTo(200);
        assertThat(mark(hanh)).isNull();
        assertThat(tap(scan.ticket(), scan.browser(), ofHanh).getStatus()).isEqualTo(200);
    }

    /** BR-030-1: a POST with the header of our own pages, and nothing else. */
    @Test
    void onlyAPostOfOurOwnPagesMarks() {
        var scan = scanned(code(session));
        var plain = client.answer(with(ApiClient.post("/api/check-in"), scan.ticket(), scan.browser(), ofHanh)
                .content("{}"));
        assertThat(plain.getStatus()).isGreaterThanOrEqualTo(400);
        for (var method : new MockHttpServletRequestBuilder[] {
            MockMvcRequestBuilders.head("/api/check-in"),
            MockMvcRequestBuilders.get("/api/check-in"),
            MockMvcRequestBuilders.put("/api/check-in"),
            MockMvcRequestBuilders.get("/q/" + code(session))
        }) {
            client.answer(with(ApiClient.marked(method), scan.ticket(), scan.browser(), ofHanh));
        }
        assertThat(mark(hanh)).isNull();
        assertThat(tap(scan.ticket(), scan.browser(), ofHanh).getStatus()).isEqualTo(200);
        assertThat(mark(hanh)).isEqualTo(AttendanceMark.PRESENT);
    }

    /** BR-030-2: random tries at the code of a session that is known by its number. */
    @Test
    void aGuessedCodeGivesNoTicket() {
        var known = code(session);
        var head = known.substring(0, known.indexOf('-', known.indexOf('-') + 1) + 1);
        var guess = new byte[16];
        for (var tries = 0; tries < 50; tries++) {
            guess[tries % guess.length]++;
            var answer = client.answer(ApiClient.get(
                    "/q/" + head + Base64.getUrlEncoder().withoutPadding().encodeToString(guess)));
            assertThat(Objects.requireNonNull(answer.getCookie("qt_check_in")).getValue())
                    .isEmpty();
        }
        assertThat(tickets()).isZero();
        assertRefused("no-ticket", tap(new Cookie("qt_check_in", "AAAAAAAAAAAAAAAAAAAAAA"), null, ofHanh));
    }

    /** BR-030-3 */
    @Test
    void aReplayedTicketIsRefused() {
        var scan = scanned(code(session));
        tap(scan.ticket(), scan.browser(), ofHanh);
        assertRefused("used", tap(scan.ticket(), scan.browser(), ofBinh));
        assertThat(mark(binh)).isNull();
    }

    /** BR-030-2: under the number of another session, or of another chi bộ. */
    @Test
    void aCodeOfAnotherSessionIsRefused() {
        var other = sessions.plan(cell, clock.instant());
        var shown = code(session);
        var foreign = Long.toString(other.value(), 36) + shown.substring(shown.indexOf('-'));
        assertThat(client.answer(ApiClient.get("/q/" + foreign)).getCookie("qt_device"))
                .isNull();
        assertThat(tickets()).isZero();
        var scan = scanned(shown);
        tap(scan.ticket(), scan.browser(), ofHanh);
        assertThat(markAt(other, hanh)).isNull();
    }

    /** BR-030-2: the address, five minutes later, by somebody outside. */
    @Test
    void anAddressForwardedFiveMinutesLaterIsWorthNothing() {
        var forwarded = code(session);
        clock.move(Duration.ofMinutes(5));
        assertThat(client.answer(ApiClient.get("/q/" + forwarded)).getCookie("qt_device"))
                .isNull();
        assertThat(tickets()).isZero();
    }

    /** BR-030-3: kept open until after its time. */
    @Test
    void aTicketAfterItsTimeIsRefused() {
        var scan = scanned(code(session));
        clock.move(CheckIns.TICKET);
        assertRefused("expired", tap(scan.ticket(), scan.browser(), client.token(hanh.phone(), true)));
        assertThat(mark(hanh)).isNull();
    }

    private String code(SessionId of) {
        people.signIn(secretary);
        var path = projector.show(of, cell, null).path();
        people.signOut();
        return path;
    }

    private Scan scanned(String code) {
        var answer = client.answer(ApiClient.get("/q/" + code));
        return new Scan(cookie(answer, "qt_check_in"), cookie(answer, "qt_device"));
    }

    private MockHttpServletResponse tap(Cookie ticket, @Nullable Cookie browser, Cookie token) {
        return client.answer(with(ApiClient.marked(ApiClient.post("/api/check-in")), ticket, browser, token)
                .content("{}"));
    }

    private MockHttpServletResponse look(Cookie ticket, @Nullable Cookie browser, Cookie token) {
        return client.answer(with(ApiClient.marked(ApiClient.get("/api/check-in")), ticket, browser, token));
    }

    private static MockHttpServletRequestBuilder with(
            MockHttpServletRequestBuilder request, Cookie ticket, @Nullable Cookie browser, Cookie token) {
        return browser == null ? request.cookie(ticket, token) : request.cookie(ticket, browser, token);
    }

    private static Cookie cookie(MockHttpServletResponse answer, String name) {
        var given = answer.getCookie(name);
        assertThat(given).as(name).isNotNull();
        return new Cookie(name, Objects.requireNonNull(given).getValue());
    }

    private static void assertRefused(String code, MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("\"code\":\"" + code + "\"");
    }

    private long tickets() {
        return jdbc.sql("SELECT COUNT(*) FROM check_in_ticket")
                .query(Long.class)
                .single();
    }

    private @Nullable AttendanceMark mark(TestMember member) {
        return markAt(session, member);
    }

    private @Nullable AttendanceMark markAt(SessionId at, TestMember member) {
        return jdbc.sql("SELECT mark FROM attendance WHERE session_id = :session AND member_id = :member")
                .param("session", at.value())
                .param("member", member.id().value())
                .query((row, number) -> AttendanceMark.valueOf(row.getString(1)))
                .optional()
                .orElse(null);
    }
}
