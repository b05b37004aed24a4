package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** UC-034: the sign-in sheet is printed, A4, everybody on it by given name. */
class UC034SheetJourney {

    @Test
    void printsTheSignInSheet() throws IOException {
        try (var visit = Visit.of(Role.SECRETARY)) {
            visit.open("sinh-hoat");
            var page = visit.page();
            page.locator("a.qt-session").first().click();
            page.waitForURL(address -> address.matches(".*/sinh-hoat/\\d+.*"));
            visit.look("buoi-sinh-hoat");
            page.locator("a[href*='phieu-ky/']").first().click();
            page.locator(".qt-sheet-table").waitFor();
            var people = page.locator(".qt-sheet-table tbody tr").count();
            assertThat(people).isGreaterThan(30);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.picture("phieu-ky-ban-in");
            try (var printed = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
                assertThat(printed.getNumberOfPages()).isBetween(1, 3);
                assertThat(printed.getPage(0).getMediaBox().getWidth()).isBetween(594f, 597f);
                assertThat(new PDFTextStripper().getText(printed)).contains("Ký tên", "Họ và tên", "Phiếu số");
            }
        }
    }
}
