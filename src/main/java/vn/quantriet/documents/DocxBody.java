package vn.quantriet.documents;

import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;

/** Everything between the first and the last line of a paper in a .docx. */
class DocxBody {

    private static final String FONT = "Times New Roman";
    private static final int SIZE = 14;
    private static final int TITLE_SIZE = 16;
    private static final int SMALL = 12;
    private static final int GAP = 120;
    private static final int HAND = 1200;
    /** PARTY in bold 14 pt, with the room that a cell keeps at its sides. */
    private static final int PARTY_MM = 72;

    private static final int HEADING_LEFT_PERCENT = 45;
    private static final int HALF_PERCENT = 50;
    private static final int WHOLE_PERCENT = 100;

    private final XWPFDocument document;
    private final PartyPaper paper;
    private final PaperLayout layout;

    DocxBody(XWPFDocument document, PartyPaper paper, PaperLayout layout) {
        this.document = document;
        this.paper = paper;
        this.layout = layout;
    }

    void write() {
        if (!paper.plain()) {
            heading();
        }
        bold(centred(document.createParagraph()), paper.kind(), TITLE_SIZE);
        if (!paper.summary().isBlank()) {
            bold(centred(document.createParagraph()), paper.summary(), SIZE);
        }
        var below = centred(document.createParagraph());
        below.setSpacingAfter(GAP * 2);
        run(below, paper.plain() ? "" : "-----");
        paper.blocks().forEach(this::block);
        signatures();
    }

    private void heading() {
        var cells = columns(HEADING_LEFT_PERCENT);
        if (paper.upper() != null) {
            HeadingLines.of(paper.upper()).forEach(line -> run(in(cells[0]), line));
        }
        HeadingLines.of(paper.issuer()).forEach(line -> bold(in(cells[0]), line, SIZE));
        run(in(cells[0]), "*");
        run(in(cells[0]), paper.numberOrDots());
        var party = in(cells[1]);
        party.setBorderBottom(Borders.SINGLE);
        party.setIndentationLeft(ruleIndent());
        party.setIndentationRight(ruleIndent());
        bold(party, PartyPaper.PARTY, SIZE);
        var date = in(cells[1]);
        date.setSpacingBefore(GAP);
        run(date, paper.placeAndDate()).setItalic(true);
        centred(document.createParagraph());
    }

    /** The rule is as long as the words above it. */
    private int ruleIndent() {
        var column = wide() * (WHOLE_PERCENT - HEADING_LEFT_PERCENT) / WHOLE_PERCENT;
        return DocxPage.twips(Math.max(0, column - PARTY_MM) / 2).intValueExact();
    }

    private void block(PaperBlock block) {
        switch (block) {
            case PaperBlock.Line line -> line(line);
            case PaperBlock.Table table -> table(table);
        }
    }

    private void line(PaperBlock.Line line) {
        var paragraph = pitched(document.createParagraph());
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(DocxPage.twips(10).intValueExact());
        paragraph.setSpacingAfter(GAP);
        run(paragraph, line.text()).setBold(line.level() != PaperBlock.Level.TEXT);
        paragraph.setKeepNext(line.level() != PaperBlock.Level.TEXT);
    }

    private void table(PaperBlock.Table table) {
        var rows = document.createTable(table.rows().size() + 1, table.widths().size());
        new DocxTable(rows, wide()).fill(table, (paragraph, text) -> run(pitched(paragraph), text));
        pitched(document.createParagraph());
    }

    /** Between the margins, in millimetres. */
    private int wide() {
        return (paper.landscape() ? DocxPage.LONG_MM : DocxPage.SHORT_MM) - DocxPage.LEFT_AND_RIGHT_MM;
    }

    private void signatures() {
        if (paper.left() == null && paper.right() == null && paper.recipients().isEmpty()) {
            return;
        }
        pitched(document.createParagraph());
        var cells = columns(HALF_PERCENT);
        recipients(cells[0]);
        signature(cells[0], paper.left());
        signature(cells[1], paper.right());
    }

    private void recipients(XWPFTableCell cell) {
        if (paper.recipients().isEmpty()) {
            return;
        }
        var head = run(left(cell), "Nơi nhận");
        head.setUnderline(UnderlinePatterns.SINGLE);
        head.setFontSize(SMALL);
        paper.recipients().forEach(name -> run(left(cell), "- " + name).setFontSize(SMALL));
    }

    private void signature(XWPFTableCell cell, PartyPaper.@Nullable Signature signature) {
        if (signature == null) {
            return;
        }
        bold(in(cell), signature.capacity(), SIZE);
        if (!signature.office().isBlank()) {
            run(in(cell), signature.office()).setBold(layout.officeBold());
        }
        var name = in(cell);
        name.setSpacingBefore(HAND);
        bold(name, signature.name(), SIZE);
    }

    private XWPFTableCell[] columns(int leftPercent) {
        var table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth("100%");
        table.setTableAlignment(TableRowAlign.CENTER);
        var row = table.getRow(0);
        row.setCantSplitRow(true);
        var grid = table.getCTTbl().addNewTblGrid();
        for (int column = 0; column < 2; column++) {
            var percent = column == 0 ? leftPercent : WHOLE_PERCENT - leftPercent;
            grid.addNewGridCol().setW(DocxPage.twips(wide() * percent / WHOLE_PERCENT));
            row.getCell(column).setWidth(percent + "%");
        }
        return new XWPFTableCell[] {row.getCell(0), row.getCell(1)};
    }

    private XWPFParagraph left(XWPFTableCell cell) {
        var paragraph = in(cell);
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        return paragraph;
    }

    /** The next line of a cell; a new cell has an empty one already. */
    private XWPFParagraph in(XWPFTableCell cell) {
        var first = cell.getParagraphs().getFirst();
        var paragraph = first.getRuns().isEmpty() ? first : cell.addParagraph();
        return centred(paragraph);
    }

    private XWPFParagraph centred(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return pitched(paragraph);
    }

    private XWPFParagraph pitched(XWPFParagraph paragraph) {
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(layout.linePitch(), LineSpacingRule.EXACT);
        return paragraph;
    }

    private void bold(XWPFParagraph paragraph, String text, int size) {
        var run = run(paragraph, text);
        run.setBold(true);
        run.setFontSize(size);
    }

    private XWPFRun run(XWPFParagraph paragraph, String text) {
        var run = font(paragraph.createRun());
        run.setText(layout.spelled(text));
        return run;
    }

    static XWPFRun font(XWPFRun run) {
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.cs);
        run.setFontSize(SIZE);
        return run;
    }
}
