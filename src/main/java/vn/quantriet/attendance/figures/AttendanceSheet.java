package vn.quantriet.attendance.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.quantriet.organisation.UnitFigures;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;

/** The figures of a unit and those right below it as a spreadsheet. */
@Component
class AttendanceSheet {

    private static final int ROWS_IN_MEMORY = 500;
    private static final int NAME_WIDTH = 52 * 256;
    private static final int NUMBER_WIDTH = 13 * 256;

    private static final List<String> COLUMNS = List.of(
            "unit",
            "rolls",
            "on-roll",
            "excluded",
            "elsewhere",
            "expected",
            "present",
            "online",
            "late",
            "excused",
            "unexcused",
            "rate",
            "make-ups",
            "guests");

    private final Languages languages;

    AttendanceSheet(Languages languages) {
        this.languages = languages;
    }

    byte[] write(AttendancePage page, Locale language) {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(text(language, "attendance.figures.sheet"));
            var strong = strong(book);
            var days = page.span().days();
            words(sheet, 0, page.unit().name(), strong);
            words(
                    sheet,
                    1,
                    text(language, "attendance.figures.days", Format.day(days.from()), Format.day(days.lastDay())),
                    null);
            heads(sheet.createRow(3), strong, language);
            var place = 4;
            for (var unit :
                    Stream.concat(page.below().stream(), Stream.of(page.unit())).toList()) {
                line(sheet.createRow(place++), unit, language);
            }
            explain(sheet, place + 1, page, language);
            layOut(sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void heads(Row row, CellStyle strong, Locale language) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(text(language, "attendance.figures.column." + COLUMNS.get(column)));
            cell.setCellStyle(strong);
        }
    }

    private void line(Row row, UnitAttendance unit, Locale language) {
        var tally = unit.tally();
        row.createCell(0).setCellValue(unit.name());
        var told = List.of(tally.rolls(), tally.onRoll(), tally.excluded(), tally.elsewhere(), tally.expected());
        for (int column = 0; column < told.size(); column++) {
            row.createCell(column + 1).setCellValue(told.get(column));
        }
        row.createCell(6).setCellValue(tally.present());
        var marks = List.of(tally.online(), tally.late(), tally.excused(), tally.unexcused());
        for (int column = 0; column < marks.size(); column++) {
            var cell = row.createCell(column + 7);
            if (unit.brokenDown()) {
                cell.setCellValue(marks.get(column));
            } else {
                cell.setCellValue(text(language, "attendance.figures.few", UnitFigures.SMALLEST_GROUP));
            }
        }
        row.createCell(11).setCellValue(Format.rate(tally.present(), tally.expected()));
        row.createCell(12).setCellValue(tally.makeUps());
        row.createCell(13).setCellValue(tally.guests());
    }

    /** Where the rate of the unit comes from; a figure that cannot say so is not handed on. */
    private void explain(Sheet sheet, int from, AttendancePage page, Locale language) {
        var tally = page.unit().tally();
        var rate = Format.rate(tally.present(), tally.expected());
        words(
                sheet,
                from,
                text(
                        language,
                        "attendance.figures.sheet.denominator",
                        page.unit().name(),
                        Format.count(tally.onRoll()),
                        Format.count(tally.excluded()),
                        Format.count(tally.elsewhere()),
                        Format.count(tally.expected())),
                null);
        words(
                sheet,
                from + 1,
                tally.expected() == 0
                        ? text(language, "attendance.figures.why.nobody")
                        : text(
                                language,
                                "attendance.figures.why.division",
                                Format.count(tally.present()),
                                Format.count(tally.expected()),
                                rate),
                null);
        words(
                sheet,
                from + 2,
                text(
                        language,
                        "attendance.figures.why.apart",
                        Format.count(tally.makeUps()),
                        Format.count(tally.guests())),
                null);
        if (Stream.concat(page.below().stream(), Stream.of(page.unit())).anyMatch(unit -> !unit.brokenDown())) {
            words(sheet, from + 3, text(language, "attendance.figures.why.few", UnitFigures.SMALLEST_GROUP), null);
        }
    }

    private static void layOut(Sheet sheet) {
        sheet.createFreezePane(1, 4);
        sheet.setColumnWidth(0, NAME_WIDTH);
        for (int column = 1; column < COLUMNS.size(); column++) {
            sheet.setColumnWidth(column, NUMBER_WIDTH);
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static CellStyle strong(SXSSFWorkbook book) {
        var font = book.createFont();
        font.setBold(true);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private static void words(Sheet sheet, int place, String text, @org.jspecify.annotations.Nullable CellStyle style) {
        var cell = sheet.createRow(place).createCell(0);
        cell.setCellValue(text);
        if (style != null) {
            cell.setCellStyle(style);
        }
    }

    private String text(Locale language, String key, Object... values) {
        return languages.getTranslation(key, language, values);
    }
}
