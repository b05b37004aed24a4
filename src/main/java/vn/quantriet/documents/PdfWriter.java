package vn.quantriet.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes papers as PDF with the typeface inside. Loads nothing from outside; the same paper gives the same bytes. */
public final class PdfWriter {

    private static final String FAMILY = "Liberation Serif";
    private static final String STYLE = """
            @page { size: A4 %s; margin: 20mm 15mm 20mm 30mm;
                    @top-center { content: counter(page); font-family: '%s'; font-size: 14pt; } }
            @page :first { @top-center { content: none; } }
            body { margin: 0; font-family: '%s'; font-size: 14pt; line-height: %dpt; }
            p { margin: 0 0 6pt; }
            .part, .point, .text { text-indent: 10mm; text-align: justify; }
            .part, .point, .kind, .issuer, .party, .capacity, .name, .summary, th { font-weight: bold; }
            .heading, .signatures { width: 100%%; }
            .heading { margin-bottom: 18pt; }
            .heading td, .signatures td { width: 50%%; text-align: center; vertical-align: top; padding: 0; }
            .heading .body { width: 45%%; }
            .heading .of-party { width: 55%%; }
            .part, .point { page-break-after: avoid; }
            .heading p { margin: 0; }
            .heading .party { margin-bottom: 6pt; white-space: nowrap; }
            .party span { border-bottom: 0.7pt solid #000; }
            .date { font-style: italic; }
            .title { text-align: center; margin-bottom: 12pt; }
            .title p { margin: 0; }
            .kind { font-size: 16pt; }
            .rows { width: 100%%; border-collapse: collapse; margin: 0 0 8pt; -fs-table-paginate: paginate; }
            .rows th, .rows td { border: 0.7pt solid #000; padding: 2pt 4pt; vertical-align: top; text-align: left; }
            tr { page-break-inside: avoid; }
            .signatures { margin-top: 14pt; page-break-inside: avoid; }
            .signatures p { margin: 0; }
            .signatures .name { margin-top: 60pt; }
            .signatures .to { text-align: left; font-size: 12pt; }
            """;

    /** @throws IOException when it cannot be written */
    public void write(PartyPaper paper, PaperLayout layout, OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            font(builder, "Regular", 400, FontStyle.NORMAL);
            font(builder, "Bold", 700, FontStyle.NORMAL);
            font(builder, "Italic", 400, FontStyle.ITALIC);
            font(builder, "BoldItalic", 700, FontStyle.ITALIC);
            builder.withHtmlContent(page(paper, layout), null);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                settle(document, paper);
                document.save(out);
            }
        }
    }

    private static void settle(PDDocument document, PartyPaper paper) {
        var day = GregorianCalendar.from(paper.day().atStartOfDay(ZoneOffset.UTC));
        var about = document.getDocumentInformation();
        about.setTitle(paper.kind() + " " + paper.summary());
        about.setCreationDate(day);
        about.setModificationDate(day);
        document.setDocumentId(0L);
    }

    private static String page(PartyPaper paper, PaperLayout layout) {
        return "<html lang=\"vi\"><head><title>Văn bản</title><style>"
                + STYLE.formatted(paper.landscape() ? "landscape" : "portrait", FAMILY, FAMILY, layout.linePitch())
                + "</style></head><body>" + PaperHtml.of(paper, layout) + "</body></html>";
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(() -> stream(face), FAMILY, weight, style, true);
    }

    private static InputStream stream(String face) {
        return Objects.requireNonNull(
                PdfWriter.class.getResourceAsStream("/documents/fonts/LiberationSerif-" + face + ".ttf"));
    }
}
