package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** UC-023: a committee plans a campaign, looks at whom it counts, opens it, changes what must be changed, and closes it. */
class UC023CampaignJourney {

    @Test
    void runsACampaignFromItsPlanToItsEnd() {
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
            page.locator("main vaadin-checkbox:has-text('Cho phép dùng chuyên đề chưa được phê duyệt') label")
                    .click();
            button(visit, "Lưu dự thảo").click();
            page.waitForURL(Pattern.compile(".*/soan-dot-hoc-tap/\\d+"));
            page.getByText("Xem trước danh sách", new Page.GetByTextOptions().setExact(false))
                    .first()
                    .waitFor();
            visit.look("soan-dot");
            assertThat(page.locator("main").innerText()).contains("1.128");
            opens(visit);
            extend(visit);
            amend(visit, Newcomer.next());
            close(visit);
            visit.expectNoErrors();
        }
    }

    private static void opens(Visit visit) {
        button(visit, "Mở đợt học tập").click();
        dialog(visit, "Mở đợt và chốt danh sách?", "dot-mo");
        send(visit);
        visit.page().waitForURL(Pattern.compile(".*/dot-hoc-tap/\\d+"));
        visit.expectHeadline("Học tập Nghị quyết số 57-NQ/TW");
    }

    private static void extend(Visit visit) {
        button(visit, "Gia hạn").click();
        dialog(visit, "Hiện nay đợt học đến hết", "dot-gia-han");
        visit.page().locator("vaadin-dialog vaadin-text-area textarea").fill("chờ các chi bộ ở xa");
        send(visit);
        visit.page().getByText("Đã gia hạn").waitFor();
    }

    private static void amend(Visit visit, Newcomer somebody) {
        var page = visit.page();
        button(visit, "Điều chỉnh danh sách").click();
        page.locator("vaadin-dialog vaadin-text-field input").first().fill(somebody.code());
        page.keyboard().press("Enter");
        page.getByText(somebody.name()).first().waitFor();
        page.locator("vaadin-dialog vaadin-radio-button label").first().click();
        page.locator("vaadin-dialog vaadin-select").click();
        page.locator("vaadin-select-item:visible").first().click();
        page.locator("vaadin-dialog vaadin-text-area textarea").fill("theo quyết định của chi bộ");
        dialog(visit, "Mỗi điều chỉnh ghi tên người làm", "dot-dieu-chinh");
        send(visit);
        page.getByText("Sau khi chốt: 1 điều chỉnh").waitFor();
        assertThat(page.locator("main").innerText()).contains(somebody.code()).doesNotContain(somebody.name());
    }

    private static void close(Visit visit) {
        button(visit, "Kết thúc đợt").click();
        dialog(visit, "Kết thúc đợt và chốt số liệu?", "dot-ket-thuc");
        send(visit);
        visit.page().getByText("Đã kết thúc đợt").first().waitFor();
        visit.look("dot-hoc-tap-da-ket-thuc");
        assertThat(button(visit, "Gia hạn").count()).isZero();
    }

    private static void dialog(Visit visit, String words, String picture) {
        visit.page().getByText(words).first().waitFor();
        visit.expectAccess(picture);
        visit.picture(picture + "-phone");
    }

    private static void send(Visit visit) {
        visit.page()
                .locator("vaadin-dialog vaadin-button[theme~=primary]")
                .last()
                .click();
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
