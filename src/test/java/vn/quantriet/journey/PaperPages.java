package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a PDF says and how its pages look.
 *
 * @param text in one line, as it is read
 */
record PaperPages(String text, int count) {

    /** As sharp as on a screen, so that a person can judge the picture. */
    private static final int DOTS_PER_INCH = 110;

    private static final Path PICTURES = Path.of("target", "pictures");

    /** Reads it, expects A4 with something on it, and keeps a picture of every page under the name. */
    static PaperPages of(Path file, String name) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var size = document.getPage(page).getMediaBox();
                assertThat(size.getWidth()).isBetween(594f, 597f);
                assertThat(size.getHeight()).isBetween(841f, 843f);
                keep(new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH), name + "-" + (page + 1));
            }
            return new PaperPages(
                    new PDFTextStripper().getText(document).replaceAll("\\s+", " "), document.getNumberOfPages());
        }
    }

    private static void keep(BufferedImage picture, String name) throws IOException {
        Files.createDirectories(PICTURES);
        ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
        var dark = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        assertThat(dark).as("ink of %s", name).isGreaterThan(picture.getWidth() * picture.getHeight() / 200);
    }
}
