package vn.quantriet.documents;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A4 with its margins, and the page number centred at the top from page 2. */
final class DocxPage {

    static final int LEFT_AND_RIGHT_MM = 45;
    static final int SHORT_MM = 210;
    static final int LONG_MM = 297;
    private static final int HEADER_MM = 10;

    private DocxPage() {}

    static void set(XWPFDocument document, boolean landscape) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(landscape ? LONG_MM : SHORT_MM));
        size.setH(twips(landscape ? SHORT_MM : LONG_MM));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.addNewPgMar();
        margins.setTop(twips(20));
        margins.setBottom(twips(20));
        margins.setLeft(twips(30));
        margins.setRight(twips(15));
        margins.setHeader(twips(HEADER_MM));
        margins.setFooter(twips(HEADER_MM));
        number(document);
        section.addNewTitlePg();
    }

    private static void number(XWPFDocument document) {
        document.createHeader(HeaderFooterType.FIRST);
        var line = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        var field = line.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        // what the field shows is a run of its own, or the number has another size than the text
        DocxBody.font(new XWPFRun(field.addNewR(), (IRunBody) line)).setText("2");
    }

    /** 1 mm is 1440/25.4 twips. */
    static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
