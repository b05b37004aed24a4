package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** UC-033: the message for the chi bộ's chat group is copied from the page of the session and pasted elsewhere. */
class UC033InviteJourney {

    @Test
    void theInvitationIsPastedAsItStands() {
        try (var visit = Visit.of(Role.SECRETARY)) {
            var page = visit.page();
            visit.open("sinh-hoat");
            page.locator("a.qt-session:not(:has(.qt-chip))").first().click();
            page.waitForURL(address -> address.matches(".*/sinh-hoat/\\d+.*"));
            button(page, "Tin nhắn cho nhóm").click();
            var text = page.locator("vaadin-dialog vaadin-text-area textarea");
            text.waitFor();
            var message = text.inputValue();
            assertThat(message).contains("Sinh hoạt", "http");
            visit.look("loi-moi-nhom");
            button(page, "Chép").click();
            page.getByText("Đã chép.").waitFor();
            text.fill("");
            text.press("Control+V");
            assertThat(text.inputValue()).isEqualTo(message);
            visit.expectNoErrors();
        }
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(words))
                .last();
    }
}
