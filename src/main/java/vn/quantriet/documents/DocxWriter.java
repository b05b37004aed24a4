package vn.quantriet.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes papers as .docx for Word and LibreOffice. The same paper gives the same bytes. */
public final class DocxWriter {

    private static final long LONG_AGO = 946_684_800_000L;

    /** @throws IOException when it cannot be written */
    public void write(PartyPaper paper, PaperLayout layout, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            DocxPage.set(document, paper.landscape());
            new DocxBody(document, paper, layout).write();
            var about = document.getProperties().getCoreProperties();
            about.setCreator("");
            about.setTitle(layout.spelled(paper.kind() + " " + paper.summary()));
            var day = Optional.of(
                    Date.from(paper.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
            about.setCreated(day);
            about.setModified(day);
            var written = new ByteArrayOutputStream();
            document.write(written);
            settle(written.toByteArray(), out);
        }
    }

    /** The parts again, without the moment at which they were packed. */
    private static void settle(byte[] packed, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        try (var parts = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                var entry = new ZipEntry(part.getName());
                entry.setTime(LONG_AGO);
                zip.putNextEntry(entry);
                parts.transferTo(zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
