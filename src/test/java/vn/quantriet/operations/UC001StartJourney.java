package vn.quantriet.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

/** UC-001: start the portal with the demo organisation. */
class UC001StartJourney {

    @Test
    void printsAddressAccountsAndReadyLast() {
        assertThat(DemoData.firstOutput().lines())
                .filteredOn(line -> line.startsWith("sample account"))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(DemoData.firstOutput()).contains("http://127.0.0.1:");
        assertThat(DemoData.firstOutput().lines()).last().asString().contains("(ready)");
    }

    @Test
    void answersHealthAndKeepsItsDatabaseToItself() throws Exception {
        var data = DemoData.copy("start");
        try (var portal = PortalProcess.start(data).awaitReady()) {
            assertThat(portal.health()).isEqualTo(200);
            var server = new DataServer(data);
            assertThat(Integer.parseInt(server.single("SELECT COUNT(*) FROM member")))
                    .isGreaterThanOrEqualTo(1128);
            assertThat(server.single("SELECT @@bind_address")).isEqualTo("127.0.0.1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("mariadb.password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.address().url(), "root", ""))
                    .hasMessageContaining("Access denied");

            var second = PortalProcess.start(data);
            assertThat(second.awaitEnd()).isEqualTo(2);
            assertThat(second.output().strip())
                    .doesNotContain("\n")
                    .contains("đang được một cổng khác dùng", portal.address());
            assertThat(portal.health()).isEqualTo(200);
        }
    }

    @Test
    void refusesAPortThatIsTakenBeforeTheDatabaseStarts() throws IOException {
        var data = DemoData.fresh("port");
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var portal = PortalProcess.start(data, other.getLocalPort());
            assertThat(portal.awaitEnd()).isEqualTo(2);
            assertThat(portal.output().strip())
                    .doesNotContain("\n")
                    .contains(Integer.toString(other.getLocalPort()), "--port");
            assertThat(data.resolve("mariadb")).doesNotExist();
        }
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws IOException {
        Path data = Files.createFile(DemoData.fresh("file"));
        var portal = PortalProcess.start(data.resolve("data"));
        assertThat(portal.awaitEnd()).isEqualTo(2);
        assertThat(portal.output().strip()).doesNotContain("\n").contains("Không ghi được", data.toString());
    }
}
