package vn.quantriet.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes a sheet from top to bottom, each row from left to right. */
final class SheetRows {

    private static final int DECIMALS = 4;

    private static final float THREE_LINES = 46;

    private final Sheet sheet;
    private final SheetStyles styles;
    private int next;
    private Row row;
    private int column;
    private boolean strong;

    SheetRows(Sheet sheet, SheetStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
        row = sheet.createRow(0);
    }

    void title(String text) {
        begin();
        cell(styles.title()).setCellValue(text);
    }

    void words(String text) {
        begin();
        cell(styles.plain()).setCellValue(text);
    }

    void empty() {
        next++;
    }

    void begin() {
        begin(false);
    }

    /** @param bold as subtotals and the total are */
    void begin(boolean bold) {
        row = sheet.createRow(next++);
        column = 0;
        strong = bold;
    }

    /** Begins with a capital, and has room for three lines. */
    void head(String text) {
        row.setHeightInPoints(THREE_LINES);
        cell(styles.head()).setCellValue(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
    }

    void text(String text) {
        cell(styles.text(strong)).setCellValue(text);
    }

    void number(long number) {
        cell(styles.number(strong)).setCellValue(number);
    }

    /** To two decimals of a hundredth, half up, as on the screen; a dash where nobody is counted. */
    void rate(long part, long whole) {
        if (whole == 0) {
            text("–");
        } else {
            cell(styles.rate(strong))
                    .setCellValue(BigDecimal.valueOf(part)
                            .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)
                            .doubleValue());
        }
    }

    private Cell cell(CellStyle style) {
        var cell = row.createCell(column++);
        cell.setCellStyle(style);
        return cell;
    }
}
