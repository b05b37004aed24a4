package vn.quantriet.attendance.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What can be read in a paper, and whether a secrecy mark stands there. A scan has no text: the declaration speaks for it. */
final class PaperText {

    private static final int PAGES = 3;
    private static final int LONGEST_LINE = 80;

    /** A line that is the mark, as stamped; not words such as “bảo mật”. */
    private static final Pattern MARK = Pattern.compile(
            "[^\\p{L}\\p{N}]*(?:độ mật[^\\p{L}\\p{N}]+)?(?:tài liệu\\s+)?(?:mật|tối mật|tuyệt mật)[^\\p{L}\\p{N}]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EXTENSION = Pattern.compile("\\.\\w{1,5}$");

    private PaperText() {}

    static boolean bearsMark(PaperKind kind, String title, String fileName, byte[] content) {
        return isMark(title)
                || isMark(EXTENSION.matcher(fileName).replaceFirst(""))
                || read(kind, fileName, content).lines().anyMatch(PaperText::isMark);
    }

    private static boolean isMark(String line) {
        return line.length() <= LONGEST_LINE && MARK.matcher(line).matches();
    }

    /** @throws PlanRefused when the file is broken, so that nothing hides in it */
    private static String read(PaperKind kind, String fileName, byte[] content) {
        try {
            return switch (kind) {
                case PDF -> pdf(content);
                case WORD_OR_SHEET -> fileName.toLowerCase(Locale.ROOT).endsWith(".docx") ? word(content) : "";
                case JPEG, PNG -> "";
            };
        } catch (IOException | RuntimeException broken) {
            throw new PlanRefused("attendance.plan.refused.paper-broken");
        }
    }

    private static String pdf(byte[] content) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(PAGES);
            return stripper.getText(document);
        }
    }

    private static String word(byte[] content) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
