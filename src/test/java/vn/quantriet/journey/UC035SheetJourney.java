package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import vn.quantriet.journey.Visit.Screen;

/** UC-035: an officer orders the score sheet by keyboard alone, and the focus stays with what was moved. */
class UC035SheetJourney {

    private static final String SECOND = "Chi ủy họp thống nhất trước buổi sinh hoạt";

    @Test
    void itemsAreOrderedByKeyboard() {
        try (var visit = Visit.of(Role.OFFICER)) {
            visit.open("mau-cham-diem");
            var page = visit.page();
            page.locator("vaadin-button:has-text('Soạn bản mới')").click();
            page.locator(".qt-sheet-item").first().waitFor();
            page.locator("vaadin-notification-card").first().waitFor();
            page.locator("vaadin-notification-card")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            visit.look("mau-cham-diem-ban-nhap");
            visit.size(Screen.LAPTOP);
            page.locator("vaadin-button[aria-label='Lên: " + SECOND + "']").focus();
            page.keyboard().press("Enter");
            page.waitForFunction("text => document.querySelector('.qt-sheet-item').innerText.startsWith(text)", SECOND);
            waitForFocus(page, "Xuống: " + SECOND);
            page.keyboard().press("Enter");
            page.waitForFunction(
                    "text => !document.querySelector('.qt-sheet-item').innerText.startsWith(text)", SECOND);
            waitForFocus(page, "Xuống: " + SECOND);
            page.locator("vaadin-button[aria-label='Sửa: " + SECOND + "']").focus();
            page.keyboard().press("Enter");
            page.locator("vaadin-integer-field").first().waitFor();
            visit.expectAccess("mau-cham-diem-muc");
            page.keyboard().press("Escape");
            assertThat(page.locator(".qt-sheet-sum").first().innerText()).contains("100/100");
        }
    }

    private static void waitForFocus(Page page, String label) {
        page.waitForFunction("label => document.activeElement.getAttribute('aria-label') === label", label);
    }
}
