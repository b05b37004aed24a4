package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** UC-023: a committee plans a campaign, looks at whom it would count, and puts it away again. */
class UC023CampaignJourney {

    @Test
    void plansACampaign() {
        try (var visit = Visit.of(Role.OFFICER)) {
            var page = visit.page();
            visit.open("dot-hoc-tap");
            visit.look("dot-hoc-tap");
            button(visit, "Soạn đợt học tập").click();
            page.locator("vaadin-text-field").first().waitFor();
            button(visit, "Lưu dự thảo").click();
            page.locator("vaadin-text-field[invalid]").first().waitFor();
            visit.look("soan-dot-con-thieu");
            page.locator("vaadin-text-field input").first().fill("Học tập Nghị quyết số 57-NQ/TW");
            page.locator("main vaadin-checkbox:has-text('Đọc chuyên đề') label, main vaadin-checkbox label")
                    .first()
                    .click();
            button(visit, "Lưu dự thảo").click();
            page.waitForURL(java.util.regex.Pattern.compile(".*/soan-dot-hoc-tap/\\d+"));
            page.getByText("Xem trước danh sách", new Page.GetByTextOptions().setExact(false))
                    .first()
                    .waitFor();
            visit.look("soan-dot");
            assertThat(page.locator("main").innerText()).contains("1.128");
            visit.expectNoErrors();
        }
    }

    @Test
    void showsARunningCampaignWithItsRules() {
        try (var visit = Visit.of(Role.OFFICER)) {
            visit.open("tong-quan");
            button(visit, "Xem đợt học tập").click();
            visit.expectHeadline("Đợt học tập quý");
            assertThat(visit.page().locator("main").innerText())
                    .contains("Quy định của đợt", "Theo: Cài đặt sẵn của cổng", "Điều chỉnh danh sách");
            visit.look("dot-hoc-tap-dang-mo");
        }
        try (var visit = Visit.of(Role.MEMBER)) {
            visit.open("");
            visit.page().locator("main a[href*='dot-hoc-tap/']").first().click();
            visit.expectHeadline("Đợt học tập quý");
            visit.look("dot-hoc-tap-cua-toi");
        }
    }

    private static Locator button(Visit visit, String words) {
        return visit.page()
                .locator("vaadin-button:visible, a.qt-button:visible", new Page.LocatorOptions().setHasText(words))
                .first();
    }
}
