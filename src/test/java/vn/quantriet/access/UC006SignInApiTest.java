package vn.quantriet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quantriet.access.ApiClient.get;
import static vn.quantriet.access.ApiClient.marked;
import static vn.quantriet.access.ApiClient.post;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.TestPeople.TestMember;

/** Sign-in for clients without session, and what the filters let through. */
@PortalTest
class UC006SignInApiTest {

    /** Any address behind the filters of pages that needs no Flow servlet, which the mock environment has not. */
    private static final String PAGE = "/actuator/health";

    @Autowired
    TestPeople people;

    @Autowired
    ApiClient client;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    TestMember hanh;

    @BeforeEach
    void aMemberWithAnAccount() {
        hanh = people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh");
        people.account(hanh);
    }

    @AfterEach
    void cleanUp() {
        clock.putBack();
        people.removeAll();
    }

    @Test
    void givesATokenThatScriptsCannotRead() {
        var answer = client.signIn(hanh.phone(), TestPeople.PASSWORD, true);
        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(answer.getHeader("Set-Cookie"))
                .contains("qt_token=", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=7776000");
    }

    @Test
    void letsTheBrowserForgetATokenThatIsNotToBeRemembered() {
        assertThat(client.signIn(hanh.phone(), TestPeople.PASSWORD, false).getHeader("Set-Cookie"))
                .doesNotContain("Max-Age", "Expires");
    }

    @Test
    void marksTheTokenSecureOverHttps() {
        var answer = client.answer(marked(post("/api/sign-in"))
                .secure(true)
                .content("{\"name\":\"%s\",\"password\":\"%s\"}".formatted(hanh.phone(), TestPeople.PASSWORD)));
        assertThat(answer.getHeader("Set-Cookie")).contains("Secure");
    }

    @Test
    void keepsOnlyAHashOfTheToken() {
        var token = client.token(hanh.phone(), true);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM access_token WHERE token_hash = UNHEX(SHA2(:secret, 256))")
                        .param("secret", token.getValue())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatLacksTheHeaderThatNoForeignPageCanSend() {
        var answer = client.answer(get("/api/me").cookie(client.token(hanh.phone(), true)));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(text(answer)).contains("header-missing", "Yêu cầu thiếu dấu hiệu X-Quan-Triet");
    }

    @Test
    void opensNoSessionAndSpeaksJsonAboutWhatIsNotThere() {
        var result = client.send(marked(get("/api/khong-co")));
        assertThat(result.getResponse().getStatus()).isEqualTo(404);
        assertThat(result.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void saysWhoIsThere() {
        assertThat(text(client.me(client.token(hanh.phone(), true))))
                .contains(
                        "\"name\":\"Nguyễn Thị Hạnh\"",
                        "\"member\":" + hanh.id().value());
    }

    @Test
    void refusesForgedMissingAndCutTokens() {
        var real = client.token(hanh.phone(), true).getValue();
        assertThat(client.answer(marked(get("/api/me"))).getStatus()).isEqualTo(401);
        for (var forged : new String[] {"abc", real.substring(1), real + "x", "' OR 1=1 --", real.toLowerCase()}) {
            assertThat(client.me(new Cookie(Browser.TOKEN_COOKIE, forged)).getStatus())
                    .as(forged)
                    .isEqualTo(401);
        }
    }

    @Test
    void actsForTheOwnerOfTheTokenAndNobodyElse() {
        var other = people.member(people.unit("Chi bộ khác"), "Lê Văn Bình");
        people.account(other);
        var session = new MockHttpSession();
        client.send(page().cookie(client.token(hanh.phone(), true)).session(session));
        var answer = client.answer(
                marked(get("/api/me")).cookie(client.token(other.phone(), true)).session(session));
        assertThat(text(answer)).contains("Lê Văn Bình");
    }

    @Test
    void endsTheTokenAtSignOut() {
        var token = client.token(hanh.phone(), true);
        var answer = client.answer(marked(post("/api/sign-out")).cookie(token));
        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(answer.getHeader("Set-Cookie")).contains("qt_token=;", "Max-Age=0");
        assertThat(client.me(token).getStatus()).isEqualTo(401);
    }

    @Test
    void endsATokenThatIsNotRememberedAfterTwelveHoursAndOneThatIsAfterNinetyDays() {
        var forToday = client.token(hanh.phone(), false);
        var remembered = client.token(hanh.phone(), true);
        clock.move(Duration.ofHours(12).minusMinutes(1));
        assertThat(client.me(forToday).getStatus()).isEqualTo(200);
        clock.move(Duration.ofMinutes(2));
        assertThat(client.me(forToday).getStatus()).isEqualTo(401);
        assertThat(client.me(remembered).getStatus()).isEqualTo(200);
        clock.move(Duration.ofDays(90));
        assertThat(client.me(remembered).getStatus()).isEqualTo(401);
    }

    @Test
    void answersKnownAndUnknownNamesAlike() {
        var known = client.signIn(hanh.phone(), "sai", false);
        var unknown = client.signIn("0999888777", "sai", false);
        assertThat(known.getStatus()).isEqualTo(401);
        assertThat(unknown.getStatus()).isEqualTo(401);
        assertThat(text(unknown)).isEqualTo(text(known));
        assertThat(unknown.getHeaderNames()).isEqualTo(known.getHeaderNames());
    }

    @Test
    void doublesTheWaitWithEachFurtherFailureUpToAnHour() {
        for (int i = 0; i < 5; i++) {
            client.signIn(hanh.phone(), "sai", false);
        }
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            clock.move(Duration.ofMinutes(minutes).minusSeconds(2));
            assertThat(client.signIn(hanh.phone(), TestPeople.PASSWORD, false).getStatus())
                    .as("before " + minutes)
                    .isEqualTo(429);
            clock.move(Duration.ofSeconds(3));
            assertThat(client.signIn(hanh.phone(), "sai", false).getStatus())
                    .as("after " + minutes)
                    .isEqualTo(429);
        }
    }

    @Test
    void forgetsTheFailuresAfterASuccess() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(client.signIn(hanh.phone(), "sai", false).getStatus())
                        .isEqualTo(401);
            }
            assertThat(client.signIn(hanh.phone(), TestPeople.PASSWORD, false).getStatus())
                    .isEqualTo(204);
        }
    }

    @Test
    void stopsAnAddressThatTriesManyNames() {
        for (int i = 0; i < 60; i++) {
            assertThat(client.signIn("ten" + i, "sai", false).getStatus()).isEqualTo(401);
        }
        assertThat(client.signIn(hanh.phone(), TestPeople.PASSWORD, false).getStatus())
                .isEqualTo(429);
        clock.move(Duration.ofSeconds(61));
        assertThat(client.signIn(hanh.phone(), TestPeople.PASSWORD, false).getStatus())
                .isEqualTo(204);
    }

    @Test
    void understandsNothingButJson() {
        assertThat(client.answer(marked(post("/api/sign-in")).content("no json"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(client.answer(marked(get("/api/sign-in"))).getStatus()).isIn(404, 405);
        assertThat(client.answer(marked(post("/api/sign-in")).content("{}")).getStatus())
                .isEqualTo(401);
    }

    @Test
    void refusesAPostToAPageWithoutTheTokenOfThePage() {
        assertThat(client.answer(post("/dang-nhap")).getStatus()).isEqualTo(403);
    }

    @Test
    void signsARememberedDeviceInAgainUnderANewSessionIdButWithoutThePassword() {
        var planted = new MockHttpSession();
        var before = planted.getId();
        client.send(
                page().cookie(client.token(hanh.phone(), true)).session(planted).with(sent -> {
                    sent.setRequestedSessionId(before);
                    return sent;
                }));
        assertThat(planted.getId()).isNotEqualTo(before);
        var ticket = ticket(planted);
        assertThat(ticket.passwordAt()).isNull();
    }

    @Test
    void opensNoSessionForAFile() {
        var request = get(PAGE).accept("image/avif").cookie(client.token(hanh.phone(), true));
        assertThat(client.send(request).getRequest().getSession(false)).isNull();
    }

    @Test
    void endsASessionWhoseDeviceWasEnded() {
        var session = new MockHttpSession();
        var token = client.token(hanh.phone(), true);
        client.send(page().cookie(token).session(session));
        client.answer(marked(post("/api/sign-out")).cookie(token));
        client.send(page().session(session));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void hasNoSetupPageOnceThePortalIsSetUp() {
        assertThat(client.answer(get("/thiet-lap")).getStatus()).isEqualTo(404);
    }

    @Test
    void sendsTheHeadersThatProtectAPage() {
        var answer = client.answer(page());
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'", "object-src 'none'");
        assertThat(client.answer(marked(get("/api/me"))).getHeader("Content-Security-Policy"))
                .contains("default-src 'none'");
    }

    private static MockHttpServletRequestBuilder page() {
        return get(PAGE).accept(MediaType.TEXT_HTML);
    }

    private static SignInTicket ticket(MockHttpSession session) {
        var context = (SecurityContext) Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT"));
        return Objects.requireNonNull(SignInAuthentication.ticketOf(context.getAuthentication()));
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
