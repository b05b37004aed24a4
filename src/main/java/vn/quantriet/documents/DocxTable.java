package vn.quantriet.documents;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table with rules around its cells in a .docx, exactly as wide as the text. */
class DocxTable {

    /** Between a rule and the text beside it: what Word itself takes. */
    private static final int SIDE = 108;

    private static final int ABOVE_AND_BELOW = 40;
    private static final int WHOLE_PERCENT = 100;

    private final XWPFTable table;
    private final int wide;

    /** @param wide the text, in millimetres */
    DocxTable(XWPFTable table, int wide) {
        this.table = table;
        this.wide = wide;
    }

    /** @param write puts a text into an empty paragraph */
    void fill(PaperBlock.Table rows, BiConsumer<XWPFParagraph, String> write) {
        columns(rows.widths());
        row(0, rows.widths(), rows.head(), write);
        table.getRow(0).setRepeatHeader(true);
        for (int at = 0; at < rows.rows().size(); at++) {
            row(at + 1, rows.widths(), rows.rows().get(at), write);
        }
        table.getRow(0)
                .getTableCells()
                .forEach(cell -> cell.getParagraphs().forEach(line -> {
                    line.setKeepNext(true);
                    line.getRuns().forEach(run -> run.setBold(true));
                }));
    }

    /** LibreOffice goes by the grid, Word by the cells. */
    private void columns(List<Integer> widths) {
        table.setWidth(DocxPage.twips(wide).toString());
        table.setCellMargins(ABOVE_AND_BELOW, SIDE, ABOVE_AND_BELOW, SIDE);
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var indent = properties.addNewTblInd();
        indent.setW(BigInteger.valueOf(SIDE));
        indent.setType(STTblWidth.DXA);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(new org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol[0]);
        widths.forEach(width -> grid.addNewGridCol().setW(width(width)));
    }

    private void row(int at, List<Integer> widths, List<String> texts, BiConsumer<XWPFParagraph, String> write) {
        var row = table.getRow(at);
        row.setCantSplitRow(true);
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.getCell(column);
            cell.setWidth(width(widths.get(column)).toString());
            write.accept(cell.getParagraphs().getFirst(), texts.get(column));
        }
    }

    private BigInteger width(int percent) {
        return DocxPage.twips(wide).multiply(BigInteger.valueOf(percent)).divide(BigInteger.valueOf(WHOLE_PERCENT));
    }
}
