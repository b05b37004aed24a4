package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quantriet.documents.PaperWords;
import vn.quantriet.journey.Visit.Screen;
import vn.quantriet.shared.Format;

/**
 * UC-031 from end to end: a roll is taken, closed and corrected, the minutes say what it says now, are written and finished, and
 * the same facts stand in the .docx as LibreOffice opens it and in the PDF.
 */
class UC031MinutesJourney {

    private static final String REASON = "Ốm, nằm viện";
    private static final String SAID =
            "Đồng chí bí thư báo cáo: đã hoàn thành 12 trên 13 việc của tháng; còn chậm việc rà soát hồ sơ đảng viên.";
    private static final String CONCLUSION =
            "Chi bộ nhất trí tập trung cho chuyển đổi số: mỗi đảng viên đăng ký một việc làm cụ thể.";
    private static final String TASK = "Rà soát hồ sơ đảng viên, báo cáo kết quả bằng văn bản";
    private static final String VOTED = "Kế hoạch công tác tháng tới";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** What must stand on paper. */
    private final List<String> facts = new ArrayList<>();

    private final LocalDateTime begins = LocalDateTime.now(ZONE).minusMinutes(40);

    /** BR-031-1, BR-031-2, BR-031-6, BR-031-20, BR-031-21, BR-031-26 */
    @Test
    void aCorrectedRollBecomesMinutesOnPaper(@TempDir Path folder) throws IOException, InterruptedException {
        try (var visit = Visit.of(Role.SECRETARY)) {
            visit.size(Screen.LAPTOP);
            moveTheNextSessionToToday(visit);
            takeAndCloseTheRoll(visit.page());
            correct(visit.page());
            openMinutes(visit);
            write(visit);
            finish(visit);
            var word = download(visit.page(), "Tải Word", folder.resolve("bien-ban.docx"));
            var pdf = download(visit.page(), "Tải PDF", folder.resolve("tu-cong.pdf"));
            var desk = Files.createDirectory(folder.resolve("desk"));
            judge(PaperPages.of(Office.print(word, desk), "minutes-docx"));
            judge(PaperPages.of(pdf, "minutes-pdf"));
            var printed = visit.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
            judge(PaperPages.of(Files.write(folder.resolve("in.pdf"), printed), "minutes-printed"));
            visit.expectNoErrors();
        }
    }

    /** The one that the sample data plan for the next month. */
    private void moveTheNextSessionToToday(Visit visit) {
        visit.open("sinh-hoat");
        var page = visit.page();
        page.locator(
                        "a.qt-session:not(:has(.qt-chip))",
                        new Page.LocatorOptions().setHasText("Sinh hoạt thường kỳ tháng"))
                .first()
                .click();
        page.waitForURL(address -> address.matches(".*/sinh-hoat/\\d+.*"));
        page.locator("a.qt-button[href*='soan-buoi-sinh-hoat/']").first().click();
        type(page.locator("vaadin-date-picker input"), Format.day(begins.toLocalDate()));
        type(page.locator("vaadin-time-picker input").first(), time(begins));
        type(page.locator("vaadin-time-picker input").nth(1), "23:59");
        for (var who : List.of("Chủ trì", "Thư ký")) {
            facts.add(page.getByLabel(who, new Page.GetByLabelOptions().setExact(true))
                    .inputValue());
        }
        assertThat(facts).doesNotContain("");
        page.locator(".qt-actions vaadin-button[theme~=primary]").last().click();
        page.waitForURL(address -> address.matches(".*/sinh-hoat/\\d+.*"));
        facts.add(PaperWords.date(begins.toLocalDate()));
    }

    private static void type(Locator field, String text) {
        field.fill(text);
        field.press("Enter");
    }

    private static String time(LocalDateTime moment) {
        return "%02d:%02d".formatted(moment.getHour(), moment.getMinute());
    }

    private void takeAndCloseTheRoll(Page page) {
        page.locator("a[href*='diem-danh/']").first().click();
        rows(page).first().waitFor();
        mark(page, 2, "LATE");
        mark(page, 5, "EXCUSED");
        page.locator(".roll-panel .roll-reasons button").first().click();
        mark(page, 8, "UNEXCUSED");
        mark(page, 11, "UNEXCUSED");
        facts.add("Vắng không lý do 1 đồng chí: " + name(page, 8) + ".");
        page.locator("[data-next=rest]").click();
        page.locator("[data-next=close]:not([disabled])").click();
        page.locator("dialog input[name=guests]").fill("2");
        page.locator("dialog textarea").fill("Trần Thu Hà\nLê Minh Đức");
        page.locator("dialog button.qt-button-primary").click();
        page.getByText("Đã kết thúc lúc").waitFor();
        facts.add("Khách mời 2 người: Trần Thu Hà; Lê Minh Đức.");
    }

    /** Whoever was thought to stay away without a word was ill. */
    private void correct(Page page) {
        page.getByText("Sửa sau khi kết thúc").first().click();
        mark(page, 11, "EXCUSED");
        page.locator("dialog input[name=absence]").fill(REASON);
        page.locator("dialog textarea").fill("Gia đình báo sau buổi sinh hoạt, có giấy nhập viện");
        page.locator("dialog button.qt-button-primary").click();
        page.locator("dialog[open]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        var present = page.locator("[data-mark=PRESENT], [data-mark=LATE]").count();
        facts.add("Có mặt: " + present + " ");
        facts.add("Vắng có lý do 2 đồng chí: %s (Công tác); %s (%s).".formatted(name(page, 5), name(page, 11), REASON));
    }

    private static void mark(Page page, int place, String mark) {
        rows(page).nth(place).click();
        page.locator(".roll-panel [data-set=" + mark + "]").click();
    }

    private static String name(Page page, int place) {
        return rows(page).nth(place).locator("b").first().innerText();
    }

    private static Locator rows(Page page) {
        return page.locator("button.roll-tap");
    }

    private void openMinutes(Visit visit) {
        var page = visit.page();
        page.locator("a.roll-back").click();
        page.locator("a[href*='bien-ban/']").first().click();
        visit.expectHeadline("Biên bản");
        for (var fact : List.of("Vắng có lý do", "Vắng không lý do", "Có mặt")) {
            var line = facts.stream()
                    .filter(known -> known.startsWith(fact))
                    .findFirst()
                    .orElseThrow();
            page.locator("p", new Page.LocatorOptions().setHasText(line))
                    .first()
                    .waitFor();
        }
    }

    /** With the keyboard alone from the first point of the agenda on: the order of the keys is the order of the minutes. */
    private void write(Visit visit) {
        var page = visit.page();
        var keys = page.keyboard();
        page.locator("vaadin-text-area textarea").first().focus();
        keys.type(SAID);
        for (var left = page.locator("vaadin-text-area").count(); left > 1; left--) {
            keys.press("Tab");
        }
        keys.type(CONCLUSION);
        page.locator("[role=status]", new Page.LocatorOptions().setHasText("Đã lưu"))
                .waitFor();
        keys.press("Tab");
        keys.type(VOTED);
        keys.press("Tab");
        keys.type("20");
        keys.press("Tab");
        keys.press("Tab");
        keys.press("Tab");
        keys.press("Enter");
        page.locator(".qt-minutes-entry", new Page.LocatorOptions().setHasText(VOTED + ": tán thành 20"))
                .waitFor();
        page.waitForFunction("document.activeElement.closest('vaadin-text-field')?.label === 'Nội dung biểu quyết'");
        for (var left = 5; left > 0; left--) {
            keys.press("Tab");
        }
        keys.type(TASK);
        setTask(page);
        visit.look("bien-ban-dang-soan");
        facts.addAll(List.of(SAID, CONCLUSION, TASK, VOTED));
    }

    private static void setTask(Page page) {
        page.getByLabel("Đồng chí thực hiện").click();
        page.locator("vaadin-combo-box-item").nth(1).click();
        type(page.getByLabel("Hạn", new Page.GetByLabelOptions().setExact(true)), "20/12/2026");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Thêm việc"))
                .click();
        page.locator(".qt-minutes-entry", new Page.LocatorOptions().setHasText(TASK))
                .waitFor();
    }

    private void finish(Visit visit) {
        var page = visit.page();
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Địa danh"))
                .click();
        page.locator("vaadin-dialog vaadin-text-field input").fill("Hà Nội");
        visit.picture("bien-ban-dia-danh");
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Địa danh: Hà Nội"))
                .waitFor();
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Hoàn thành và lấy số"))
                .click();
        var state = page.locator(".qt-chip", new Page.LocatorOptions().setHasText("Đã hoàn thành"));
        state.waitFor();
        facts.add(state.innerText().replaceFirst(".*, ", ""));
        assertThat(facts.getLast()).matches("Số \\d\\d-BB/CB");
        facts.addAll(List.of("ĐẢNG CỘNG SẢN VIỆT NAM", "Hà Nội, ngày", "NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ"));
        visit.look("bien-ban-da-hoan-thanh");
    }

    private static Path download(Page page, String what, Path file) {
        var download = page.waitForDownload(() ->
                page.locator("a", new Page.LocatorOptions().setHasText(what)).click());
        assertThat(download.suggestedFilename()).startsWith("bien-ban-");
        download.saveAs(file);
        return file;
    }

    private void judge(PaperPages paper) {
        assertThat(paper.text()).contains(facts);
        assertThat(paper.count()).isBetween(1, 3);
        assertThat(paper.text()).doesNotContain("Tải Word", "Địa danh", "Sổ tay");
    }
}
