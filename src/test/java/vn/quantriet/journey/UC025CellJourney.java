package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** UC-025: a secretary sees who is not done, records who studied together, takes it back, and tells the chi bộ. */
class UC025CellJourney {

    @Test
    void looksAfterTheChiBo() {
        try (var visit = Visit.of(Role.SECRETARY)) {
            var page = visit.page();
            visit.open("");
            page.locator("main a[href*='tien-do-chi-bo/']").first().click();
            visit.expectHeadline("Đã hoàn thành");
            visit.look("chi-bo");
            var list = page.url();
            page.navigate(list + "?loc=chua-xong");
            visit.expectHeadline("Đã hoàn thành");
            visit.look("chi-bo-chua-xong");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.picture("chi-bo-ban-in");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.navigate(list);
            visit.expectHeadline("Đã hoàn thành");
            message(visit);
            record(visit);
        }
    }

    private static void message(Visit visit) {
        button(visit, "Tin nhắn cho chi bộ").click();
        var text = visit.page().locator("vaadin-text-area textarea, textarea").first();
        text.waitFor();
        assertThat(text.inputValue()).contains("dot-hoc-tap/").doesNotContainPattern("\\d+ đồng chí|\\d+,\\d\\d%");
        visit.look("chi-bo-tin-nhan");
        visit.page().keyboard().press("Escape");
    }

    private static void record(Visit visit) {
        var page = visit.page();
        page.locator("main a[href$='ghi-thay'], main vaadin-button:has-text('Ghi thay')")
                .first()
                .click();
        visit.expectHeadline("Ghi thay việc đã học");
        visit.look("ghi-thay");
        var people = page.locator(".qt-choices-people vaadin-checkbox label");
        people.nth(0).click();
        people.nth(1).click();
        page.locator(".qt-choices:not(.qt-choices-people) vaadin-checkbox label")
                .last()
                .click();
        button(visit, "Ghi thay 2 đồng chí").click();
        page.getByText("Ghi thay", new Page.GetByTextOptions().setExact(true))
                .last()
                .waitFor();
        visit.expectAccess("asked once more");
        visit.picture("ghi-thay-hoi-lai-phone");
        page.locator("vaadin-dialog vaadin-button[theme~=primary], vaadin-dialog-overlay vaadin-button[theme~=primary]")
                .last()
                .click();
        var undo = button(visit, "Hoàn tác");
        undo.waitFor();
        visit.look("ghi-thay-xong");
        undo.click();
        undo.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        visit.expectNoErrors();
    }

    private static Locator button(Visit visit, String words) {
        return visit.page()
                .locator("vaadin-button:visible, a.qt-button:visible", new Page.LocatorOptions().setHasText(words))
                .first();
    }
}
