package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.quantriet.journey.Visit.Screen;

/** UC-028: a month of sessions as a calendar on a laptop, as a list of days on a phone, turned by keys, and on paper. */
class UC028MonthJourney {

    /** A4 between its margins, in CSS pixels. */
    private static final int PAPER_WIDTH = 680;

    private static final int PAPER_HEIGHT = 960;

    @Test
    void aMonthIsSeenTurnedAndPrinted() throws IOException {
        try (var visit = Visit.of(Role.SECRETARY)) {
            var month = YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh"));
            visit.open("sinh-hoat?che-do=thang");
            var page = visit.page();
            page.locator(".qt-month-table").waitFor();
            visit.look("sinh-hoat-theo-thang");
            visit.size(Screen.PHONE);
            assertThat(page.locator(".qt-month-table thead").isVisible()).isFalse();
            assertThat(page.locator(".qt-month-plan").first().boundingBox().height)
                    .isGreaterThanOrEqualTo(44);
            visit.size(Screen.LAPTOP);
            assertThat(page.locator(".qt-month-table th").first().innerText()).isEqualTo("Thứ Hai");
            page.keyboard().press("Alt+PageDown");
            page.waitForURL(address -> address.contains("nam="));
            visit.expectHeadline(title(month.plusMonths(1)));
            page.keyboard().press("Alt+PageUp");
            visit.expectHeadline(title(month));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(PAPER_WIDTH, PAPER_HEIGHT);
            visit.picture("sinh-hoat-theo-thang-ban-in");
            try (var printed = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
                assertThat(printed.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(printed)).contains("Thứ Hai", "Chủ Nhật", "Hôm nay");
            }
        }
    }

    @Test
    void anEmptyDayOpensTheFormOfThatDay() {
        try (var visit = Visit.of(Role.SECRETARY)) {
            visit.open("sinh-hoat?che-do=thang&nam=2027&thang=2");
            var page = visit.page();
            visit.size(Screen.PHONE);
            page.locator(".qt-month-plan").first().click();
            page.waitForURL(address -> address.contains("ngay=2027-02-01"));
            page.locator("vaadin-date-picker input").waitFor();
            assertThat(page.locator("vaadin-date-picker input").inputValue()).isEqualTo("01/02/2027");
        }
    }

    private static String title(YearMonth month) {
        return "Tháng %d/%d".formatted(month.getMonthValue(), month.getYear());
    }
}
