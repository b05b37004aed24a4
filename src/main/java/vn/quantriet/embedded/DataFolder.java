package vn.quantriet.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One data folder, claimed by a lock that the operating system gives free even when the portal is killed. */
final class DataFolder implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 60;
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes the folder where it is missing and claims it for this portal alone. */
    static DataFolder claim(Path data) {
        var folder = data.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder.resolve("tmp"));
            var channel = FileChannel.open(
                    folder.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DataFolderProblem(
                        "Thư mục dữ liệu %s đang được một cổng khác dùng%s. Hãy tắt cổng kia hoặc chọn thư mục khác bằng --data."
                                .formatted(folder, addressOfOther(folder)),
                        null);
            }
            return new DataFolder(folder, channel);
        } catch (IOException failure) {
            throw new DataFolderProblem(
                    "Không ghi được vào thư mục dữ liệu %s. Hãy cấp quyền ghi hoặc chọn thư mục khác bằng --data."
                            .formatted(folder),
                    failure);
        }
    }

    private static String addressOfOther(Path folder) throws IOException {
        return Files.exists(openMark(folder)) ? " (" + Files.readString(openMark(folder)) + ")" : "";
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path database() {
        return folder.resolve("mariadb");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    Path processIdFile() {
        return folder.resolve("mariadb.pid");
    }

    Path log() {
        return folder.resolve("mariadb.log");
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** The password of the portal's database user: made once, readable by the owner only. */
    String password() throws IOException {
        var file = folder.resolve("mariadb.password");
        if (!Files.exists(file)) {
            var secret = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(secret);
            writePrivately("mariadb.password", HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    Path writePrivately(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.writeString(file, content);
    }

    /** Written before the server is ready, so that it is found again however early the portal is killed. */
    void remember(long processId, int port) throws IOException {
        Files.writeString(folder.resolve("mariadb.port"), Integer.toString(port));
        Files.writeString(folder.resolve("mariadb.process"), Long.toString(processId));
    }

    /** Notes the portal's address while it is open; a note found at the next start tells of an unclean stop. */
    void markOpen(String address) throws IOException {
        Files.writeString(openMark(folder), address);
    }

    void markClosed() {
        try {
            Files.deleteIfExists(openMark(folder));
        } catch (IOException failure) {
            throw new IllegalStateException("The mark of " + folder + " cannot be taken away", failure);
        }
    }

    boolean wasLeftOpen() {
        return Files.exists(openMark(folder));
    }

    private static Path openMark(Path folder) {
        return folder.resolve("portal.address");
    }

    /** Shuts down the server that a killed portal left behind on this folder, and waits until it is gone. */
    void endOrphan() throws IOException {
        var orphan = serverOn(folder);
        if (orphan.isEmpty()) {
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException failure) {
            throw new DataFolderProblem(
                    "Cơ sở dữ liệu của lần chạy trước (tiến trình %d) chưa dừng được. Hãy dừng tiến trình đó rồi chạy lại."
                            .formatted(orphan.get().pid()),
                    failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new DataFolderProblem("Bị ngắt khi chờ cơ sở dữ liệu của lần chạy trước dừng.", interruption);
        }
    }

    private static Optional<ProcessHandle> serverOn(Path folder) throws IOException {
        var file = folder.resolve("mariadb.process");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var text = Files.readString(file).strip();
        return text.matches("\\d{1,18}") ? serverWith(Long.parseLong(text), folder) : Optional.empty();
    }

    /** Process numbers are used again, so the process must be a MariaDB server on this very folder. */
    private static Optional<ProcessHandle> serverWith(long processId, Path folder) {
        return ProcessHandle.of(processId).filter(ProcessHandle::isAlive).filter(process -> {
            var line = commandLine(processId);
            return line.contains("mariadbd") && line.contains("--datadir=" + folder.resolve("mariadb"));
        });
    }

    /** Read here, since {@link ProcessHandle.Info} gives up on command lines of more than a page. */
    private static String commandLine(long processId) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(processId), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    static Optional<Address> running(Path data) {
        var folder = data.toAbsolutePath().normalize();
        try {
            if (serverOn(folder).isEmpty() || !Files.exists(folder.resolve("mariadb.port"))) {
                return Optional.empty();
            }
            var port = Files.readString(folder.resolve("mariadb.port")).strip();
            var password = Files.readString(folder.resolve("mariadb.password")).strip();
            return Optional.of(new Address(Integer.parseInt(port), password));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    record Address(int port, String password) {}

    @Override
    public String toString() {
        return folder.toString();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new IllegalStateException("The lock of " + folder + " was not given free", failure);
        }
    }
}
