package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** UC-006: the sign-in was ended while somebody was at work. He signs in and is where he was, with what he had done. */
class UC006ReturnJourney {

    private static final String SECTION = "hoc/57-nq-tw/muc-tieu-kinh-te";
    private static final String SEARCH = "thu-vien?tim=chuyen";

    /** Who has taken no quiz yet. */
    private static final Newcomer TAKER = Newcomer.next();

    @Test
    void whoOpensAPageGetsItAfterSigningIn() {
        try (var visit = Visit.ofAnybody()) {
            for (var wanted : new String[] {SECTION, SEARCH}) {
                visit.page().context().clearCookies();
                visit.page().navigate(wanted);
                signIn(visit, Role.MEMBER.phone());
                assertThat(visit.page().url()).endsWith("/" + wanted);
            }
            visit.awaitPage();
            visit.forgetErrors();
        }
    }

    @Test
    void answersGivenMeanwhileAreKeptAndSent() {
        try (var visit = Visit.of(TAKER)) {
            var quiz = Quiz.open(visit, "68-nq-tw");
            quiz.start();
            quiz.answer();
            quiz.awaitSaved("Đã lưu đến câu 1");
            endSignIn(visit);
            quiz.main().click();
            quiz.awaitQuestion(2);
            quiz.answer();
            var banner = quiz.banner().locator("a[href^='/dang-nhap']");
            banner.waitFor();
            assertThat(quiz.waiting()).isEqualTo(1);
            see(visit, "kiem-tra-het-phien");
            banner.click();
            signIn(visit, TAKER.phone());
            assertThat(visit.page().url()).contains("/kiem-tra/68-nq-tw");
            // to the portal it is another device now: the attempt is taken over with one tap
            quiz.main().click();
            quiz.awaitNothingWaiting();
            quiz.awaitSaved("Đã lưu đến câu 2");
        }
    }

    @Test
    void marksGivenMeanwhileAreKeptAndSent() {
        try (var visit = Visit.of(Role.SECRETARY)) {
            var page = visit.page();
            visit.open("sinh-hoat");
            page.locator("a.qt-session", new Page.LocatorOptions().setHasText("Đang diễn ra"))
                    .first()
                    .click();
            page.waitForURL(address -> address.matches(".*/sinh-hoat/\\d+.*"));
            page.locator("a[href*='diem-danh/']").first().click();
            var last = page.locator("button.roll-tap").last();
            last.waitFor();
            var roll = page.url();
            endSignIn(visit);
            last.click();
            page.locator(".roll-panel [data-set=LATE]").click();
            var banner = page.locator("a[href^='/dang-nhap']");
            banner.waitFor();
            see(visit, "diem-danh-het-phien");
            banner.click();
            signIn(visit, Role.SECRETARY.phone());
            assertThat(page.url()).isEqualTo(roll);
            page.getByText("Máy chủ đã nhận").waitFor();
            page.reload();
            page.locator("button.roll-tap").last().waitFor();
            assertThat(page.locator("li[data-mark=LATE]").count()).isEqualTo(1);
        }
    }

    /** At one size: with another the view asks the portal, and the browser is sent to the sign-in at once. */
    private static void see(Visit visit, String name) {
        visit.picture(name);
        visit.expectAccess(name);
    }

    /** As when somebody ended this device's sign-in elsewhere. */
    private static void endSignIn(Visit visit) {
        visit.page().context().clearCookies();
        visit.forgetErrors();
    }

    private static void signIn(Visit visit, String phone) {
        visit.page().waitForURL(address -> address.contains("dang-nhap"));
        visit.page().locator("vaadin-text-field input").waitFor();
        visit.signInWith(phone, Role.PASSWORD);
        visit.page().waitForURL(address -> !address.contains("dang-nhap"));
        visit.readFirst();
    }
}
