package vn.quantriet.operations;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.shared.PlainFault;

/** MariaDB's own programs for dumping and loading, from a given folder or from PATH. */
final class MariaDbPrograms {

    private static final byte[] TRIGGER = "/*!50003 CREATE*/ /*!50017 DEFINER=".getBytes(StandardCharsets.US_ASCII);

    private final @Nullable Path folder;

    /** @param folder where the programs lie; null to look for them on PATH */
    MariaDbPrograms(@Nullable Path folder) {
        this.folder = folder;
    }

    interface Source {
        void pourInto(OutputStream target) throws IOException;
    }

    /** Dumps the whole database in one snapshot, line by line; other work goes on meanwhile. */
    void dump(Database database, Lines.Reader reader) throws IOException {
        try (var login = Login.to(database)) {
            var process = start(
                    login,
                    "mariadb-dump",
                    "--single-transaction",
                    "--quick",
                    "--hex-blob",
                    "--order-by-primary",
                    "--triggers",
                    "--no-tablespaces",
                    "--skip-comments",
                    "--default-character-set=utf8mb4",
                    database.name());
            try {
                Lines.forEach(process.getInputStream(), line -> reader.read(withoutDefiner(line)));
            } finally {
                process.getInputStream().close();
            }
            expectSuccess(process, login);
        }
    }

    /** A trigger belongs to whoever loads it: its maker's name need not exist on another server. */
    private static byte[] withoutDefiner(byte[] line) {
        if (line.length < TRIGGER.length || !Arrays.equals(line, 0, TRIGGER.length, TRIGGER, 0, TRIGGER.length)) {
            return line;
        }
        return new String(line, StandardCharsets.UTF_8)
                .replaceFirst("/\\*!50017 DEFINER=`[^`]*`@`[^`]*`\\*/ ", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    void load(Database database, Source source) throws IOException {
        try (var login = Login.to(database)) {
            var process = start(
                    login, "mariadb", "--batch", "--default-character-set=utf8mb4", "--database=" + database.name());
            try (var input = process.getOutputStream()) {
                source.pourInto(input);
            } catch (IOException brokenPipe) {
                expectSuccess(process, login);
                throw brokenPipe;
            }
            expectSuccess(process, login);
        }
    }

    private Process start(Login login, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(find(program).toString());
        command.add("--defaults-file=" + login.file());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(login.complaints().toFile())
                .start();
    }

    private Path find(String program) {
        return folders()
                .map(each -> each.resolve(program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new WrongUse(
                        "Không thấy chương trình %s của MariaDB. Cài gói mariadb-client rồi chạy lại, hoặc đặt PORTAL_MARIADB_PROGRAMS."
                                .formatted(program)));
    }

    private Stream<Path> folders() {
        return folder != null
                ? Stream.of(folder)
                : Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .map(Path::of);
    }

    private static void expectSuccess(Process process, Login login) throws IOException {
        if (process.onExit().join().exitValue() != 0) {
            throw new PlainFault(
                    "Chương trình của MariaDB báo lỗi: "
                            + Files.readString(login.complaints()).strip(),
                    null);
        }
    }
}
