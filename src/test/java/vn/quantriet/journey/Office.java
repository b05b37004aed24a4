package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** LibreOffice, as on a desk without Word. */
final class Office {

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

    private Office() {}

    /**
     * Opens a file and prints it.
     *
     * @param folder an empty one, where the profile of LibreOffice and what it prints are kept
     * @return the PDF
     */
    static Path print(Path file, Path folder) throws IOException, InterruptedException {
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
        assertThat(office.start().waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return folder.resolve(file.getFileName().toString().replaceFirst("[.][a-z]+$", ".pdf"));
    }
}
