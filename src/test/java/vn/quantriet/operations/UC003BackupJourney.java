package vn.quantriet.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.quantriet.embedded.EmbeddedServer;

/** UC-003: back up a living organisation and bring it back elsewhere. */
class UC003BackupJourney {

    @Test
    void bringsBackEveryRowAndRule() throws Exception {
        var data = DemoData.copy("backup");
        var file = DemoData.fresh("backup.zip");
        Manifest manifest;
        try (var portal = PortalProcess.start(data).awaitReady()) {
            var backup = PortalProcess.command("backup", data, "--portal.file=" + file);
            assertThat(backup.awaitEnd()).as(backup.output()).isZero();
            assertThat(backup.output())
                    .contains(new DataServer(data).single("SELECT COUNT(*) FROM member") + " đảng viên");
            assertThat(portal.health()).isEqualTo(200);
            manifest = BackupFile.check(file).manifest();
            assertThat(manifest.chainHead())
                    .isEqualToIgnoringCase(new DataServer(data).single("SELECT HEX(hash) FROM audit_head"));

            var refused = PortalProcess.command("restore", data, "--portal.file=" + file, "--portal.force=true");
            assertThat(refused.awaitEnd()).isEqualTo(2);
            assertThat(refused.output()).contains("đang được một cổng khác dùng");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(manifest.rowsOf("member")).isGreaterThanOrEqualTo(1128);
        assertThat(contentOf(file))
                .doesNotContain(
                        Files.readString(data.resolve("mariadb.password")).strip());

        var elsewhere = DemoData.fresh("restored folder");
        var restored = PortalProcess.command("restore", elsewhere, "--portal.file=" + file);
        assertThat(restored.awaitEnd()).as(restored.output()).isZero();
        assertThat(restored.output()).contains("(restored)");
        expectSame(manifest, elsewhere);

        var overwriting = PortalProcess.command("restore", elsewhere, "--portal.file=" + file);
        assertThat(overwriting.awaitEnd()).isEqualTo(2);
        assertThat(overwriting.output()).contains("--force");
        var forced = PortalProcess.command("restore", elsewhere, "--portal.file=" + file, "--portal.force=true");
        assertThat(forced.awaitEnd()).as(forced.output()).isZero();
        try (var saved = Files.newDirectoryStream(elsewhere, "truoc-khoi-phuc-*.zip")) {
            assertThat(saved).hasSize(1);
        }
        refusesDamage(file);
    }

    private static String contentOf(Path file) throws IOException {
        var content = new java.io.ByteArrayOutputStream();
        BackupFile.check(file).pourDumpInto(content);
        return content.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Counted anew from the restored server; only the note of the restore itself has come in. */
    private static void expectSame(Manifest manifest, Path data) throws Exception {
        try (var server = EmbeddedServer.start(data)) {
            var database = new Database(server.url(), server.user(), server.password());
            var tally = new Tally();
            new MariaDbPrograms(EmbeddedServer.programs()).dump(database, tally::add);
            var found = new TreeMap<>(tally.tables());
            var expected = new TreeMap<>(manifest.tables());
            assertThat(rows(found, "audit_entry")).isEqualTo(rows(expected, "audit_entry") + 1);
            for (var changed : List.of("audit_entry", "access_token")) {
                found.remove(changed);
                expected.remove(changed);
            }
            assertThat(found).isEqualTo(expected);
            refusesTwoHomesAndErasingTheTrail(new DataServer(data));
        }
    }

    private static long rows(Map<String, Tally.Table> tables, String table) {
        return Objects.requireNonNull(tables.get(table)).rows();
    }

    private static void refusesTwoHomesAndErasingTheTrail(DataServer server) {
        assertThatThrownBy(
                        () -> server.change("INSERT INTO membership (member_id, kind, unit_id, valid_from, valid_until)"
                                + " SELECT member_id, kind, unit_id, valid_from, '9999-12-31' FROM membership"
                                + " WHERE valid_until = '9999-12-31' LIMIT 1"))
                .hasMessageContaining("Duplicate");
        assertThatThrownBy(() -> server.change("DELETE FROM audit_entry"))
                .hasMessageContaining("audit entries are never deleted");
    }

    private static void refusesDamage(Path file) throws IOException {
        var whole = Files.readAllBytes(file);
        var flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        expectRefused("flipped", flipped);
        expectRefused("truncated", Arrays.copyOf(whole, whole.length / 2));
        expectRefused("no-zip", HexFormat.of().parseHex("00010203"));
    }

    private static void expectRefused(String name, byte[] content) throws IOException {
        var file = Files.write(DemoData.fresh(name + ".zip"), content);
        var data = DemoData.fresh(name);
        var restore = PortalProcess.command("restore", data, "--portal.file=" + file);
        assertThat(restore.awaitEnd()).isEqualTo(1);
        assertThat(restore.output().strip()).doesNotContain("\n").contains("bị hỏng", file.toString());
        assertThat(data).doesNotExist();
    }
}
