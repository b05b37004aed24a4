package vn.quantriet.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What travels to a Chromium with an empty cache until the sign-in page stands, heads of answers included. */
final class FirstPageWeight {

    private static final int LONGEST_SECONDS = 60;
    private static final double KILOBYTE = 1_024;

    private FirstPageWeight() {}

    /** Kilobytes; empty when this computer has no Chromium. */
    static Optional<Double> measure(int port, Path folder) throws IOException, InterruptedException {
        var browser = chromium();
        if (browser.isEmpty()) {
            return Optional.empty();
        }
        try (var wire = new CountingWire(port)) {
            var visit = new ProcessBuilder(
                            browser.get().toString(),
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--user-data-dir=" + folder.resolve("browser"),
                            "--virtual-time-budget=15000",
                            "--dump-dom",
                            "http://127.0.0.1:" + wire.port() + "/")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("browser.log").toFile())
                    .start();
            if (!visit.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                visit.destroy();
            }
            if (!Files.readString(folder.resolve("browser.log")).contains("vaadin-password-field")) {
                throw new IllegalStateException("The sign-in page did not come up in Chromium");
            }
            return Optional.of(wire.bytesToBrowser() / KILOBYTE);
        }
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
