package vn.quantriet.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.shared.PlainFault;

/** A finished backup: a zip with a dump and a manifest. Every look at it checks it whole. */
public final class BackupFile {

    static final String DUMP = "dump.sql";
    static final String MANIFEST = "manifest.json";

    private final Path path;
    private final Manifest manifest;

    private BackupFile(Path path, Manifest manifest) {
        this.path = path;
        this.manifest = manifest;
    }

    /**
     * Reads the whole file and compares it with its manifest.
     *
     * @throws PlainFault when it is no backup, was damaged, or comes from a portal newer than this one
     */
    public static BackupFile check(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new WrongUse("Không có tệp sao lưu %s.".formatted(path));
        }
        try (var zip = new ZipFile(path.toFile())) {
            var manifest = manifestIn(zip, path);
            refuseNewer(manifest, path);
            compare(zip, manifest, path);
            return new BackupFile(path, manifest);
        } catch (IOException | JacksonException | IllegalArgumentException damage) {
            throw damaged(path, String.valueOf(damage.getMessage()), damage);
        }
    }

    private static Manifest manifestIn(ZipFile zip, Path path) throws IOException {
        try (var input = zip.getInputStream(entry(zip, MANIFEST, path))) {
            return new JsonMapper().readValue(input.readAllBytes(), Manifest.class);
        }
    }

    private static ZipEntry entry(ZipFile zip, String name, Path path) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(path, "thiếu " + name, null);
        }
        return entry;
    }

    private static void refuseNewer(Manifest manifest, Path path) {
        var unknown = manifest.migrations().stream()
                .filter(version -> !Migrations.known().contains(version))
                .toList();
        if (manifest.format() != Manifest.FORMAT || !unknown.isEmpty()) {
            throw new WrongUse(
                    "Tệp sao lưu %s do bản Quán Triệt mới hơn (%s) tạo ra; bản đang chạy là %s. Hãy cập nhật cổng rồi khôi phục."
                            .formatted(path, manifest.portal(), PortalVersion.current()));
        }
    }

    private static void compare(ZipFile zip, Manifest manifest, Path path) throws IOException {
        var tally = new Tally();
        var digest = Tally.sha256();
        try (var dump = new DigestInputStream(zip.getInputStream(entry(zip, DUMP, path)), digest)) {
            Lines.forEach(dump, tally::add);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(manifest.dumpSha256())
                || !tally.tables().equals(manifest.tables())) {
            throw damaged(path, DUMP + " không khớp với " + MANIFEST, null);
        }
    }

    private static PlainFault damaged(Path path, String what, @Nullable Throwable cause) {
        return new PlainFault(
                "Tệp %s bị hỏng hoặc không phải bản sao lưu của Quán Triệt (%s). Không có gì bị thay đổi."
                        .formatted(path, what),
                cause);
    }

    Manifest manifest() {
        return manifest;
    }

    void pourDumpInto(OutputStream target) throws IOException {
        try (var zip = new ZipFile(path.toFile());
                var dump = zip.getInputStream(entry(zip, DUMP, path))) {
            dump.transferTo(target);
        }
    }

    /** Over the whole file, to recognise it by. */
    String sha256() {
        var digest = Tally.sha256();
        try (var input = new DigestInputStream(Files.newInputStream(path), digest)) {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw damaged(path, String.valueOf(failure.getMessage()), failure);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    Path path() {
        return path;
    }
}
