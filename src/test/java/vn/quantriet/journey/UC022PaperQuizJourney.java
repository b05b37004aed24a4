package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** UC-022: a secretary prints quizzes, and types one in by keyboard alone. */
class UC022PaperQuizJourney {

    @Test
    void printsPapersAndTypesOneIn() {
        try (var visit = Visit.of(Role.SECRETARY)) {
            var page = visit.page();
            visit.open("bai-giay");
            visit.expectHeadline("Bài kiểm tra trên giấy");
            page.locator("vaadin-select:visible").click();
            page.locator("vaadin-select-item:visible").first().click();
            page.locator("vaadin-checkbox label").nth(0).click();
            page.locator("vaadin-checkbox label").nth(1).click();
            visit.look("bai-giay");
            page.locator("vaadin-button[theme~=primary]").click();
            visit.expectHeadline("2 bài để in");
            visit.look("bai-giay-in");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".qt-exam").count()).isEqualTo(2);
            assertThat(page.locator(".qt-no-print").isVisible()).isFalse();
            visit.picture("bai-giay-ban-in");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            var number = page.locator(".qt-exam-number").first().innerText().replaceAll("\\D", "");
            visit.open("bai-giay");
            page.locator("vaadin-integer-field input").fill(number);
            page.keyboard().press("Enter");
            page.waitForURL("**/bai-giay/nhap/" + number);
            visit.awaitPage();
            visit.look("bai-giay-nhap");
            type(page);
            page.locator(".qt-card h2", new Page.LocatorOptions().setHasText("điểm"))
                    .waitFor();
            assertThat(page.locator(".qt-card").last().innerText()).contains("ghi thay từ bài trên giấy");
            visit.look("bai-giay-diem");
        }
    }

    /** From field to field with Enter, at the end on the button. */
    private static void type(Page page) {
        var fields = page.locator("vaadin-text-field");
        fields.first().locator("input").focus();
        for (int field = 0; field < fields.count(); field++) {
            var input = fields.nth(field).locator("input");
            awaitFocus(page, input);
            page.keyboard().type(answer(fields.nth(field).innerText()));
            page.keyboard().press("Enter");
        }
        awaitFocus(page, page.locator(".qt-exam-form vaadin-button"));
        page.keyboard().press("Enter");
    }

    private static void awaitFocus(Page page, Locator element) {
        for (int tries = 0; tries < 50 && !isFocused(element); tries++) {
            page.waitForTimeout(50);
        }
        assertThat(isFocused(element)).as("the focus goes along").isTrue();
    }

    private static boolean isFocused(Locator element) {
        return (Boolean) element.evaluate("one => document.activeElement === one");
    }

    private static String answer(String help) {
        if (help.contains("đ là đúng")) {
            return "s";
        }
        if (help.contains("theo thứ tự đã xếp")) {
            return "";
        }
        return "a";
    }
}
