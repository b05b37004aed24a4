package vn.quantriet.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running mariadbd, with its output in a log file of its own. */
final class ServerProcess {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 15;
    private static final int SECONDS_TO_STOP = 60;
    private static final String READY = "ready for connections";
    private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the server and returns at once; the log of the start before is kept as {@code ….before}. */
    static ServerProcess start(List<String> command, Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, Path.of(log + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        var process = new ProcessBuilder(inOwnSession(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        return new ServerProcess(process, log);
    }

    /** Ctrl-C goes to the whole process group of a terminal; the portal alone shall hear it, and stop the server last. */
    private static List<String> inOwnSession(List<String> command) {
        if (!Files.isExecutable(NEW_SESSION)) {
            return command;
        }
        var all = new ArrayList<String>();
        all.add(NEW_SESSION.toString());
        all.addAll(command);
        return all;
    }

    /** Waits until connections are taken, however long a recovery lasts; fails when the process ends before. */
    void awaitReady() throws IOException {
        try {
            while (!output().contains(READY)) {
                if (process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                    throw new DataFolderProblem(
                            "Cơ sở dữ liệu không khởi động được: %s (nhật ký: %s). Dữ liệu được giữ nguyên; nếu đĩa không đầy, hãy khôi phục từ bản sao lưu."
                                    .formatted(lastError(), log),
                            null);
                }
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new DataFolderProblem("Bị ngắt khi chờ cơ sở dữ liệu khởi động.", interruption);
        }
    }

    private String output() throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    private String lastError() throws IOException {
        return output().lines()
                .filter(line -> line.contains("[ERROR]") && !line.endsWith("Aborting"))
                .map(line -> line.substring(line.indexOf("[ERROR]") + "[ERROR] ".length()))
                .reduce("không rõ nguyên nhân", (before, line) -> line);
    }

    long id() {
        return process.pid();
    }

    /** Asks the server to stop in order and waits until it has. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "The embedded database (process %d) did not stop".formatted(process.pid()));
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
