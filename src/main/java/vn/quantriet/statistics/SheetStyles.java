package vn.quantriet.statistics;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells look; a workbook bears few styles, so each is made once. */
final class SheetStyles {

    private static final String FONT = "Times New Roman";
    private static final short POINTS = 12;
    private static final short TITLE_POINTS = 14;

    /** Programs show these with the separators of the reader's language: 1.128 and 71,46% in Vietnamese. */
    private static final String NUMBER = "#,##0";

    private static final String RATE = "0.00%";

    private final Workbook book;
    private final CellStyle title;
    private final CellStyle plain;
    private final CellStyle head;
    private final CellStyle[] texts;
    private final CellStyle[] numbers;
    private final CellStyle[] rates;

    SheetStyles(Workbook book) {
        this.book = book;
        title = style(font(true, TITLE_POINTS));
        plain = style(font(false, POINTS));
        head = bordered(font(true, POINTS));
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        head.setWrapText(true);
        texts = new CellStyle[] {bordered(font(false, POINTS)), bordered(font(true, POINTS))};
        numbers = new CellStyle[] {formatted(false, NUMBER), formatted(true, NUMBER)};
        rates = new CellStyle[] {formatted(false, RATE), formatted(true, RATE)};
    }

    CellStyle title() {
        return title;
    }

    CellStyle plain() {
        return plain;
    }

    CellStyle head() {
        return head;
    }

    CellStyle text(boolean strong) {
        return texts[strong ? 1 : 0];
    }

    CellStyle number(boolean strong) {
        return numbers[strong ? 1 : 0];
    }

    CellStyle rate(boolean strong) {
        return rates[strong ? 1 : 0];
    }

    private CellStyle formatted(boolean strong, String format) {
        var style = bordered(font(strong, POINTS));
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private CellStyle bordered(Font font) {
        var style = style(font);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private CellStyle style(Font font) {
        var style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private Font font(boolean bold, short points) {
        var font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(points);
        font.setBold(bold);
        return font;
    }
}
