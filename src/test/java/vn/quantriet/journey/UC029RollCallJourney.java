package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * UC-029: a secretary takes the roll on a phone. The network goes in the middle, the page is loaded anew without it, and every
 * mark arrives once. Then the roll is closed and corrected.
 */
class UC029RollCallJourney {

    private static final int MOST_TAPS = 20;

    private final Line line = new Line();
    private int taps;

    @AfterEach
    void hangUp() {
        line.close();
    }

    @Test
    void takesTheRollThoughTheNetworkGoes() {
        try (var visit = Visit.of(Role.SECRETARY, line.address())) {
            visit.size(Visit.Screen.PHONE);
            openRoll(visit);
            var page = visit.page();
            var people = rows(page).count();
            assertThat(people).isGreaterThanOrEqualTo(30);
            visit.look("diem-danh");
            // what the page needs without network is fetched beside it
            page.evaluate("navigator.serviceWorker.ready.then(() => new Promise(done => setTimeout(done, 1500)))");
            line.cut();
            mark(page, 4, "LATE");
            mark(page, 7, "UNEXCUSED");
            mark(page, 9, "EXCUSED");
            page.getByText("Mất mạng. Điểm danh được giữ trên máy").waitFor();
            visit.look("diem-danh-mat-mang", false);
            page.reload();
            rows(page).first().waitFor();
            assertThat(page.evaluate("document.querySelector('vaadin-connection-indicator') === null"))
                    .as("the plain page, not Flow's")
                    .isEqualTo(true);
            assertThat(page.locator("[data-mark=LATE]").count()).isEqualTo(1);
            mark(page, 12, "LATE");
            mark(page, 15, "UNEXCUSED");
            line.mend();
            page.evaluate("dispatchEvent(new Event('online'))");
            page.getByText("Máy chủ đã nhận").waitFor();
            rest(page);
            assertThat(taps).as("taps for the whole roll").isLessThanOrEqualTo(MOST_TAPS);
            page.reload();
            rows(page).first().waitFor();
            assertThat(page.locator("[data-mark=LATE]").count()).isEqualTo(2);
            assertThat(page.locator("[data-mark=UNEXCUSED]").count()).isEqualTo(2);
            assertThat(page.locator("[data-mark=NONE]").count()).isZero();
            assertThat(page.getByText("ghi khi mất mạng").count()).isGreaterThanOrEqualTo(3);
            visit.show("phone-roll");
            visit.forgetErrors();
            closeAndCorrect(visit);
        }
    }

    private static void openRoll(Visit visit) {
        visit.open("sinh-hoat");
        var page = visit.page();
        page.locator("a.qt-session", new Page.LocatorOptions().setHasText("Đang diễn ra"))
                .first()
                .click();
        page.waitForURL(address -> address.matches(".*/sinh-hoat/\\d+.*"));
        page.locator("a[href*='diem-danh/']").first().click();
        rows(page).first().waitFor();
    }

    private void mark(Page page, int place, String mark) {
        tap(rows(page).nth(place));
        tap(page.locator(".roll-panel [data-set=" + mark + "]"));
        page.waitForTimeout(300);
    }

    /** Those with an accepted apology, then everybody else. */
    private void rest(Page page) {
        for (var step = 0; step < 3 && page.locator("[data-next=rest]").count() > 0; step++) {
            tap(page.locator("[data-next=rest]"));
            page.waitForTimeout(800);
        }
        page.locator("[data-next=close]").waitFor();
        page.getByText("lượt ghi giữ trên máy").waitFor(hidden());
    }

    private static void closeAndCorrect(Visit visit) {
        var page = visit.page();
        page.locator("[data-next=close]:not([disabled])").click();
        page.locator("dialog input[name=guests]").fill("3");
        visit.picture("diem-danh-ket-thuc");
        page.locator("dialog button.qt-button-primary").click();
        page.getByText("Đã kết thúc lúc").waitFor();
        page.getByText("Sửa sau khi kết thúc").first().click();
        rows(page).nth(20).click();
        page.locator(".roll-panel [data-set=LATE]").click();
        page.locator("dialog textarea").fill("Đến lúc 14 giờ 20, ghi nhầm");
        page.locator("dialog button.qt-button-primary").click();
        page.locator("dialog[open]").waitFor(hidden());
        assertThat(page.locator("[data-mark=LATE]").count()).isEqualTo(3);
        visit.look("diem-danh-da-ket-thuc");
    }

    private void tap(Locator what) {
        taps++;
        what.click();
    }

    private static Locator rows(Page page) {
        return page.locator("button.roll-tap");
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
