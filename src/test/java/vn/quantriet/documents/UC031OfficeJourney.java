package vn.quantriet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A .docx opened by LibreOffice, as on a desk without Word, and drawn as a picture. */
class UC031OfficeJourney {

    private static final int DOTS_PER_INCH = 60;
    private static final int SECONDS = 90;
    private static final Path TYPEFACE = Path.of("src", "main", "resources", "documents", "fonts");

    /** The machine's own typefaces may lack Vietnamese letters; the shipped one stands in for Times New Roman. */
    private static final String FONTS = """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir>%s</dir>
              <cachedir>%s/cache</cachedir>
              <alias binding="same"><family>Times New Roman</family><prefer><family>Liberation Serif</family></prefer></alias>
            </fontconfig>
            """;

    /** BR-031-26 */
    @Test
    void libreOfficeOpensWhatIsWritten(@TempDir Path folder) throws IOException, InterruptedException {
        var file = folder.resolve("bien-ban.docx");
        try (var out = Files.newOutputStream(file)) {
            new DocxWriter().write(UC031DocumentsTest.paper(8), PaperLayout.USUAL, out);
        }
        var fonts = Files.writeString(folder.resolve("fonts.conf"), FONTS.formatted(TYPEFACE.toAbsolutePath(), folder));
        var office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        office.environment().put("FONTCONFIG_FILE", fonts.toString());
        var process = office.start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        try (var document = Loader.loadPDF(folder.resolve("bien-ban.pdf").toFile())) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 597f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Số 05-BB/CB", "chuyển đổi số", "NGƯỜI GHI BIÊN BẢN");
            var picture = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            var kept = Path.of("target", "pictures");
            Files.createDirectories(kept);
            ImageIO.write(picture, "png", kept.resolve("minutes-docx.png").toFile());
            var dark = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                for (int y = 0; y < picture.getHeight(); y++) {
                    dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
                }
            }
            assertThat(dark).isGreaterThan(picture.getWidth() * picture.getHeight() / 200);
        }
    }
}
