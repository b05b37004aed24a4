package vn.quantriet.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.HandCounted;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.Region;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;

/** The spreadsheet, read back as another program reads it. */
@PortalTest
@Transactional
class UC026ReportTest {

    private static final int HEADS = 5;

    @Autowired
    HandCounted example;

    @Autowired
    DemoPeople demo;

    @Autowired
    FiguresReport report;

    @Autowired
    JdbcClient jdbc;

    CampaignId campaign;
    UnitId upper;

    @BeforeEach
    void build() {
        campaign = example.build();
        upper = example.unit(HandCounted.UPPER);
    }

    @AfterEach
    void signOut() {
        demo.signOut();
    }

    private XSSFSheet sheet(Region region, Set<UnitId> unfolded) throws IOException {
        var file = report.write(campaign, upper, region, unfolded, Languages.VIETNAMESE);
        assertThat(file.name()).endsWith(".xlsx");
        return new XSSFWorkbook(new ByteArrayInputStream(file.content())).getSheetAt(0);
    }

    /** BR-026-12: equal to the example counted by hand; numbers are numbers. */
    @Test
    void holdsWhatWasCountedByHand() throws IOException {
        var lines = lines(sheet(null, null));

        assertThat(lines.keySet())
                .containsExactly(
                        HandCounted.SOUTH,
                        HandCounted.CENTRE,
                        HandCounted.OFFICE,
                        HandCounted.INVEST,
                        HandCounted.RETIRED,
                        "Tổng cộng: " + HandCounted.UPPER);
        lines.forEach((name, row) -> {
            var plain = name.replace("Tổng cộng: ", "");
            var expected = new ArrayList<>(HandCounted.BY_HAND.get(plain));
            if (plain.equals(HandCounted.RETIRED)) {
                expected.subList(1, 6).replaceAll(told -> "");
            }
            assertThat(line(row)).as(name).isEqualTo(expected);
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
        });
        var total = lines.get("Tổng cộng: " + HandCounted.UPPER);
        assertThat(total.getCell(10).getNumericCellValue()).isEqualTo(7);
        assertThat(total.getCell(11).getNumericCellValue()).isEqualTo(32);
        assertThat(total.getCell(12).getNumericCellValue()).as("57,14%").isEqualTo(0.5714);
        assertThat(total.getCell(12).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
        assertThat(parts(total)).containsExactly(59.0, 52.0, 59.0);
        assertThat(lines.get(HandCounted.CENTRE).getCell(0).getStringCellValue())
                .isEqualTo("1.1");
    }

    @Test
    void saysWhatItIsAndListsWhoIsNotDone() throws IOException {
        var sheet = sheet(null, null);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo(HandCounted.UPPER + ": kết quả học tập");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("Đợt học tập thử");
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                .contains("Danh sách chốt ngày " + Format.day(example.today()));
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).startsWith("Số liệu lúc ");
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) (HEADS + 1));
        var last = sheet.getLastRowNum();
        assertThat(sheet.getRow(last - 4).getCell(0).getStringCellValue()).isEqualTo("Chi bộ chưa hoàn thành: 3");
        assertThat(sheet.getRow(last - 2).getCell(1).getStringCellValue()).isEqualTo(HandCounted.CENTRE);
        assertThat(sheet.getRow(last - 2).getCell(4).getNumericCellValue()).isEqualTo(19);
    }

    @Test
    void holdsTheRowsOfThePageOrOfTheRegion() throws IOException {
        assertThat(lines(sheet(null, Set.of())).keySet())
                .containsExactly(
                        HandCounted.SOUTH, HandCounted.INVEST, HandCounted.RETIRED, "Tổng cộng: " + HandCounted.UPPER);
        assertThat(lines(sheet(null, Set.of(example.unit(HandCounted.SOUTH))))).hasSize(6);
        var south = lines(sheet(Region.SOUTH, null));
        assertThat(south).hasSize(4);
        assertThat(line(south.get("Tổng cộng: " + HandCounted.UPPER)))
                .isEqualTo(HandCounted.BY_HAND.get(HandCounted.SOUTH));
    }

    @Test
    void writesNoNameOfAMember() throws IOException {
        for (var row : sheet(null, null)) {
            for (var cell : row) {
                assertThat(text(cell)).doesNotContain("Nguyễn Thị Thử", "Trần Văn Vắng");
            }
        }
    }

    /** BR-026-12 */
    @Test
    void leavesAnEntryInTheTrail() throws IOException {
        sheet(Region.SOUTH, null);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'statistics.exported'"
                                + " AND subject_id = :campaign AND unit_id = :unit")
                        .param("campaign", Long.toString(campaign.value()))
                        .param("unit", upper.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** The lines of the table by the name of their unit, in order. */
    private static Map<String, Row> lines(XSSFSheet sheet) {
        var lines = new LinkedHashMap<String, Row>();
        for (int number = HEADS + 1; sheet.getRow(number) != null; number++) {
            lines.put(sheet.getRow(number).getCell(1).getStringCellValue(), sheet.getRow(number));
        }
        return lines;
    }

    /** As in counting.md. */
    private static List<String> line(Row row) {
        var line = new ArrayList<String>();
        for (int column = 2; column <= 9; column++) {
            line.add(text(row.getCell(column)));
        }
        var rate = row.getCell(12);
        line.add(
                rate.getCellType() == CellType.NUMERIC
                        ? Format.rate(Math.round(rate.getNumericCellValue() * 10_000), 10_000)
                        : rate.getStringCellValue());
        return line;
    }

    private static List<Double> parts(Row row) {
        return List.of(
                row.getCell(13).getNumericCellValue(),
                row.getCell(14).getNumericCellValue(),
                row.getCell(15).getNumericCellValue());
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? Format.count((long) cell.getNumericCellValue())
                : cell.getStringCellValue();
    }
}
