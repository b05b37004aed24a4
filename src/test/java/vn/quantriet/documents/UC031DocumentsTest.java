package vn.quantriet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Papers read back by the libraries that read what others write. */
class UC031DocumentsTest {

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final String LONG =
            "Chi bộ thảo luận về chuyển đổi số, ủy ban kiểm tra, những việc đã làm được. ".repeat(12);

    /** BR-031-20 */
    @Test
    void aDocxHasThePageTheFontAndTheHeading() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx(paper(1), PaperLayout.USUAL)))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(section.getPgSz().getH()).hasToString("16838");
            assertThat(List.of(
                            section.getPgMar().getTop().toString(),
                            section.getPgMar().getBottom().toString(),
                            section.getPgMar().getLeft().toString(),
                            section.getPgMar().getRight().toString()))
                    .containsExactly("1134", "1134", "1701", "850");
            assertThat(section.isSetTitlePg()).isTrue();
            var number = document.getHeaderFooterPolicy().getDefaultHeader().getParagraphs().stream()
                    .flatMap(line -> line.getCTP().getFldSimpleList().stream())
                    .findFirst()
                    .orElseThrow();
            assertThat(number.getInstr()).isEqualTo("PAGE");
            assertThat(number.getRArray(0).getRPr().getSzArray(0).getVal()).hasToString("28");
            var heading = document.getTables().getFirst().getRow(0);
            assertThat(heading.getCell(0).getText()).contains("ĐẢNG BỘ SỞ", "CHI BỘ MỘT", "*", "Số 05-BB/CB");
            assertThat(heading.getCell(1).getText())
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Hà Nội, ngày 05 tháng 02 năm 2026");
            var text = document.getParagraphs().stream()
                    .filter(line -> line.getText().startsWith("Chi bộ thảo luận"))
                    .findFirst()
                    .orElseThrow();
            assertThat(text.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
            assertThat(text.getIndentationFirstLine()).isEqualTo(567);
            assertThat(text.getSpacingBetween()).isEqualTo(18.0);
            assertThat(text.getRuns().getFirst().getFontFamily()).isEqualTo("Times New Roman");
            assertThat(text.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(14.0);
            var signed = document.getTables().getLast().getRow(0);
            assertThat(signed.getCell(0).getText()).contains("NGƯỜI GHI BIÊN BẢN");
            assertThat(signed.getCell(1).getText()).contains("CHỦ TRÌ");
        }
    }

    /** BR-031-21 */
    @Test
    void aPdfIsA4WithItsTypefaceInsideAndNumbersFromThePageTwo() throws IOException {
        try (var document = Loader.loadPDF(pdf(paper(8), PaperLayout.USUAL))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            var box = document.getPage(0).getMediaBox();
            assertThat((double) box.getWidth())
                    .isCloseTo(210 * POINTS_PER_MM, org.assertj.core.data.Offset.offset(1.0));
            assertThat((double) box.getHeight())
                    .isCloseTo(297 * POINTS_PER_MM, org.assertj.core.data.Offset.offset(1.0));
            assertThat(text(document, 1))
                    .contains(
                            "ĐẢNG CỘNG SẢN VIỆT NAM",
                            "Số 05-BB/CB",
                            "BIÊN BẢN",
                            "chuyển đổi số",
                            "những việc đã làm được")
                    .doesNotStartWith("1");
            assertThat(text(document, 2)).startsWith("2");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("LiberationSerif");
                }
            }
        }
    }

    /** BR-031-20: the columns are as wide as told, in Word and in LibreOffice, and no heading ends a page. */
    @Test
    void aTableOfADocxIsAsWideAsTheTextAndHeadingsStayWithIt() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx(paper(1), PaperLayout.USUAL)))) {
            var table = document.getTables().get(1);
            assertThat(table.getCTTbl().getTblGrid().getGridColList().stream()
                            .map(column -> column.getW().toString()))
                    .containsExactly("5612", "3741");
            assertThat(table.getRow(1).getCell(0).getWidth()).isEqualTo(5612);
            assertThat(document.getParagraphs().stream()
                            .filter(line -> line.getText().startsWith("I- "))
                            .findFirst()
                            .orElseThrow()
                            .isKeepNext())
                    .isTrue();
        }
    }

    /** BR-031-21 */
    @Test
    void noHeadingEndsAPageOfAPdf() throws IOException {
        for (int lines = 1; lines < 40; lines++) {
            var paper = PartyPaper.of("CHI BỘ MỘT", "BIÊN BẢN", "Hà Nội", LocalDate.of(2026, 2, 5))
                    .text("Một dòng.\n".repeat(lines))
                    .point("1. Đề mục")
                    .text("Nội dung của đề mục.")
                    .build();
            try (var document = Loader.loadPDF(pdf(paper, PaperLayout.USUAL))) {
                assertThat(text(document, 1)).as("after %d lines", lines).doesNotEndWith("1. Đề mục");
            }
        }
    }

    /** BR-031-20 */
    @Test
    void theNameOfAnOrganisationIsNotTornApart() {
        assertThat(HeadingLines.of("CHI BỘ MỘT")).containsExactly("CHI BỘ MỘT");
        assertThat(HeadingLines.of("CHI BỘ VỤ TỔNG HỢP KINH TẾ QUỐC DÂN"))
                .containsExactly("CHI BỘ VỤ TỔNG HỢP", "KINH TẾ QUỐC DÂN");
        assertThat(HeadingLines.of("ĐẢNG BỘ CƠ QUAN BỘ KẾ HOẠCH VÀ ĐẦU TƯ"))
                .containsExactly("ĐẢNG BỘ CƠ QUAN", "BỘ KẾ HOẠCH VÀ ĐẦU TƯ");
        assertThat(HeadingLines.of("CHI BỘ")).containsExactly("CHI BỘ");
    }

    /** BR-031-22 */
    @Test
    void theSamePaperGivesTheSameBytes() throws IOException {
        assertThat(docx(paper(2), PaperLayout.USUAL)).isEqualTo(docx(paper(2), PaperLayout.USUAL));
        assertThat(pdf(paper(2), PaperLayout.USUAL)).isEqualTo(pdf(paper(2), PaperLayout.USUAL));
    }

    /** BR-031-23 */
    @Test
    void whatIsNotSettledIsASetting() throws IOException {
        var layout = new PaperLayout(19, true, true);
        assertThat(PaperHtml.of(paper(1), layout)).contains("uỷ ban").doesNotContain("ủy ban");
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx(paper(1), layout)))) {
            assertThat(document.getParagraphs().getLast().getSpacingBetween()).isEqualTo(19.0);
        }
    }

    /** BR-031-24 */
    @Test
    void whatIsTypedIsNeverMarkup() throws IOException {
        var paper = PartyPaper.of("CHI BỘ", "BIÊN BẢN", "Hà Nội", LocalDate.of(2026, 3, 3))
                .text("<script>alert(1)</script> & <img src=\"http://x\"/>\u0007")
                .build();
        assertThat(PaperHtml.of(paper, PaperLayout.USUAL)).doesNotContain("<script", "<img");
        try (var document = Loader.loadPDF(pdf(paper, PaperLayout.USUAL))) {
            assertThat(text(document, 1)).contains("<script>alert(1)</script> &");
        }
        assertThat(docx(paper, PaperLayout.USUAL)).isNotEmpty();
    }

    /** BR-031-25 */
    @Test
    void lettersNumbersAndDatesAreWrittenByTheRule() {
        assertThat(List.of(0, 3, 4, 5, 6).stream().map(PaperWords::letter)).containsExactly("a", "d", "đ", "e", "g");
        assertThat(PaperWords.number(5, "BB/CB")).isEqualTo("Số 05-BB/CB");
        assertThat(PaperWords.number(12, "BB/CB")).isEqualTo("Số 12-BB/CB");
        assertThat(PaperWords.date(LocalDate.of(2026, 3, 9))).isEqualTo("ngày 09 tháng 3 năm 2026");
        assertThat(PaperWords.shortDate(LocalDate.of(2026, 9, 5))).isEqualTo("05/9/2026");
        assertThat(PaperWords.shortDate(LocalDate.of(2026, 2, 15))).isEqualTo("15/02/2026");
        assertThat(PaperWords.date(LocalDate.of(2026, 1, 19))).isEqualTo("ngày 19 tháng 01 năm 2026");
    }

    private static PartyPaper paper(int length) {
        return PartyPaper.of("CHI BỘ MỘT", "BIÊN BẢN", "Hà Nội", LocalDate.of(2026, 2, 5))
                .upper("ĐẢNG BỘ SỞ")
                .number("Số 05-BB/CB")
                .summary("sinh hoạt chi bộ thường kỳ")
                .part("I- THÀNH PHẦN")
                .text(String.join("\n", Collections.nCopies(length, LONG)))
                .table(List.of(60, 40), List.of("Việc", "Kết quả"), List.of(List.of("Đọc nghị quyết", "Xong")))
                .signatures(
                        new PartyPaper.Signature("NGƯỜI GHI BIÊN BẢN", "", "Trần Thị B"),
                        new PartyPaper.Signature("CHỦ TRÌ", "", "Nguyễn Văn A"))
                .build();
    }

    private static byte[] docx(PartyPaper paper, PaperLayout layout) throws IOException {
        var out = new ByteArrayOutputStream();
        new DocxWriter().write(paper, layout, out);
        return out.toByteArray();
    }

    private static byte[] pdf(PartyPaper paper, PaperLayout layout) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfWriter().write(paper, layout, out);
        return out.toByteArray();
    }

    private static String text(PDDocument document, int page) throws IOException {
        var reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(document).strip();
    }
}
