package vn.quantriet.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.shared.PlainFault;

/** Writes everything the portal keeps into one file, from a database that may be at work. */
public final class Backup {

    private final Database database;
    private final MariaDbPrograms programs;
    private final Clock clock;

    /** @param programs the folder of mariadb-dump; null to look on PATH */
    public Backup(Database database, @Nullable Path programs, Clock clock) {
        this.database = database;
        this.programs = new MariaDbPrograms(programs);
        this.clock = clock;
    }

    /**
     * Writes the backup; under its final name it is always complete.
     *
     * @return what was written, for people
     */
    public String writeTo(Path file) {
        if (Files.exists(file)) {
            throw new WrongUse("Tệp %s đã có. Hãy chọn tên khác.".formatted(file));
        }
        if (!database.isOurs()) {
            throw new WrongUse("Cơ sở dữ liệu chưa có dữ liệu của Quán Triệt, không có gì để sao lưu.");
        }
        var unfinished = Path.of(file + ".part");
        try {
            Files.deleteIfExists(unfinished);
            var manifest = write(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return "Đã sao lưu vào %s: %d bảng, %d dòng (%d đảng viên, %d tổ chức); cuối chuỗi nhật ký %s"
                    .formatted(
                            file,
                            manifest.tables().size(),
                            manifest.rows(),
                            manifest.rowsOf("member"),
                            manifest.rowsOf("unit"),
                            manifest.chainHead());
        } catch (IOException failure) {
            throw new PlainFault("Không ghi được tệp sao lưu %s: %s".formatted(file, failure.getMessage()), failure);
        } finally {
            remove(unfinished);
        }
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException left) {
            unfinished.toFile().deleteOnExit();
        }
    }

    private Manifest write(Path file) throws IOException {
        var migrations = Migrations.of(database);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            var manifest = writeDump(zip, migrations);
            zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
            zip.write(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private Manifest writeDump(ZipOutputStream zip, List<String> migrations) throws IOException {
        var tally = new Tally();
        var digest = Tally.sha256();
        zip.putNextEntry(new ZipEntry(BackupFile.DUMP));
        var target = new DigestOutputStream(zip, digest);
        programs.dump(database, line -> {
            tally.add(line);
            target.write(line);
            target.write('\n');
        });
        zip.closeEntry();
        return new Manifest(
                Manifest.FORMAT,
                PortalVersion.current(),
                migrations,
                clock.instant().toString(),
                tally.tables(),
                tally.chainHead(),
                HexFormat.of().formatHex(digest.digest()));
    }
}
