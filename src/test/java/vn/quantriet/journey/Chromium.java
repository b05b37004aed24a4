package vn.quantriet.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of the system; one for all journeys of a run. Its place may be told by {@code -Dportal.chromium=…}. */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final Browser ONE = launch();

    private Chromium() {}

    public static Browser browser() {
        return ONE;
    }

    private static Browser launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(path())
                        // a sandbox needs what containers and root do not have; the browser sees our own pages only
                        .setArgs(List.of("--no-sandbox")));
    }

    private static Path path() {
        var told = System.getProperty("portal.chromium");
        if (told != null && !told.isBlank()) {
            return Path.of(told);
        }
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found; install it, or say where it is with -Dportal.chromium=PATH"));
    }
}
