package vn.quantriet.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quantriet.campaign.figures.AskedPart;
import vn.quantriet.campaign.figures.Report;
import vn.quantriet.campaign.figures.UnitProgress;
import vn.quantriet.organisation.Region;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.organisation.UnitFigures;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;

/** A report as a spreadsheet: a head that says what it is, a row per unit, the total, and below it who is not done. */
@Component
class FiguresSheet {

    private static final int ROWS_IN_MEMORY = 500;
    private static final int NAME_WIDTH = 52 * 256;
    private static final int PLACE_WIDTH = 6 * 256;
    private static final int NOTE_WIDTH = 30 * 256;
    private static final int NUMBER_WIDTH = 12 * 256;
    private static final int TABLE_BEGINS = 5;

    private final Languages languages;
    private final Clock clock;

    FiguresSheet(Languages languages, Clock clock) {
        this.languages = languages;
        this.clock = clock;
    }

    byte[] write(Report report, @Nullable Region region, Locale language) {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                var out = new ByteArrayOutputStream()) {
            var writing = new Writing(book, report, region, language);
            writing.everything();
            book.write(out);
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** One sheet while it is written. */
    private final class Writing {

        private final Report report;
        private final @Nullable Region region;
        private final Locale language;
        private final Sheet sheet;
        private final SheetRows rows;

        private Writing(SXSSFWorkbook book, Report report, @Nullable Region region, Locale language) {
            this.report = report;
            this.region = region;
            this.language = language;
            sheet = book.createSheet(text("statistics.sheet.name"));
            rows = new SheetRows(sheet, new SheetStyles(book));
        }

        private void everything() {
            about();
            heads();
            report.rows()
                    .forEach(row ->
                            line(row.number(), row.progress(), !row.progress().cell()));
            line(
                    "",
                    report.total(),
                    true,
                    text("statistics.sheet.total", report.total().name()));
            unfinished();
            layOut();
        }

        private void about() {
            var campaign = report.campaign();
            rows.title(text("statistics.sheet.title", report.total().name()));
            rows.words(text("statistics.sheet.campaign", campaign.title()));
            rows.words(text(
                    "statistics.sheet.window",
                    Format.day(campaign.opensOn()),
                    Format.day(campaign.lastDay()),
                    Format.day(campaign.listOn())));
            rows.words(text(
                            "statistics.sheet.moment",
                            Format.moment(report.at(), clock.getZone()),
                            text("campaign.state." + campaign.state()))
                    + (region == null ? "" : " · " + text("organisation.region." + region.name())));
            rows.empty();
        }

        private void heads() {
            rows.begin();
            rows.head(text("statistics.sheet.number"));
            rows.head(text("statistics.column.unit"));
            rows.head(text("statistics.on-list"));
            for (var kind : StandingKind.values()) {
                rows.head(text("organisation.standing." + kind.name()));
            }
            rows.head(text("statistics.eligible"));
            rows.head(text("statistics.done"));
            rows.head(text("statistics.under-way"));
            rows.head(text("statistics.not-begun"));
            rows.head(text("statistics.column.rate"));
            for (var asked : report.asked()) {
                rows.head(part(asked));
            }
            rows.head(text("statistics.on-behalf"));
            rows.head(text("statistics.sheet.note"));
        }

        private String part(AskedPart asked) {
            return text(
                    "statistics.part",
                    asked.shortTitle().isEmpty() ? text("campaign.session") : asked.shortTitle(),
                    text("campaign.part." + asked.part().name()));
        }

        private void line(String number, UnitProgress row, boolean strong) {
            line(number, row, strong, row.name());
        }

        private void line(String number, UnitProgress row, boolean strong, String name) {
            var counted = row.counted();
            rows.begin(strong);
            rows.text(number);
            rows.text(name);
            rows.number(counted.onList());
            for (var kind : StandingKind.values()) {
                if (row.brokenDown()) {
                    rows.number(counted.excluded(kind));
                } else {
                    rows.text("");
                }
            }
            rows.number(counted.eligible());
            rows.number(counted.done());
            rows.number(counted.underWay());
            rows.number(counted.notBegun());
            rows.rate(counted.done(), counted.eligible());
            for (int part = 0; part < report.asked().size(); part++) {
                if (row.brokenDown() && part < row.parts().size()) {
                    rows.number(row.parts().get(part).done());
                } else {
                    rows.text("");
                }
            }
            rows.number(counted.onBehalf());
            rows.text(note(row));
        }

        private String note(UnitProgress row) {
            if (!row.within()) {
                return text("statistics.left-scope");
            }
            return row.brokenDown()
                    ? ""
                    : text(
                            "statistics.sheet.too-few",
                            UnitFigures.SMALLEST_GROUP,
                            row.counted().excluded());
        }

        private void unfinished() {
            rows.empty();
            rows.title(text("statistics.sheet.unfinished", report.unfinished().size()));
            rows.begin();
            rows.head(text("statistics.sheet.number"));
            rows.head(text("statistics.column.cell"));
            rows.head(text("statistics.eligible"));
            rows.head(text("statistics.done"));
            rows.head(text("statistics.missing"));
            rows.head(text("statistics.column.rate"));
            var number = 1;
            for (var cell : report.unfinished()) {
                var counted = cell.counted();
                rows.begin(false);
                rows.text(Integer.toString(number++));
                rows.text(cell.name());
                rows.number(counted.eligible());
                rows.number(counted.done());
                rows.number(counted.eligible() - counted.done());
                rows.rate(counted.done(), counted.eligible());
            }
        }

        private void layOut() {
            var last = StandingKind.values().length + report.asked().size() + 9;
            sheet.createFreezePane(2, TABLE_BEGINS + 1);
            for (int column = 2; column < last; column++) {
                sheet.setColumnWidth(column, NUMBER_WIDTH);
            }
            sheet.setColumnWidth(0, PLACE_WIDTH);
            sheet.setColumnWidth(1, NAME_WIDTH);
            sheet.setColumnWidth(last, NOTE_WIDTH);
            sheet.setRepeatingRows(new CellRangeAddress(TABLE_BEGINS, TABLE_BEGINS, -1, -1));
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }

        private String text(String key, Object... values) {
            return languages.getTranslation(key, language, values);
        }
    }
}
