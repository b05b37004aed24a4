package vn.quantriet.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded MariaDB of one data folder: started on a free port of the loopback address, with its grant tables on and a
 * password made on the first start. Closing stops it cleanly and gives the folder free.
 *
 * <p>A server that a killed portal left behind on the same folder is shut down first.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final String DATABASE = "quantriet";
    private static final String USER = "portal";
    private static final String PARAMETERS = "?useBulkStmtsForInserts=true&allowLocalInfile=false&sslMode=disable";

    /** Below the ports that systems hand out by themselves, so that a port found free stays free until it is taken. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 32_000;

    private final DataFolder folder;
    private final ServerProcess process;
    private final int port;
    private final String password;

    private EmbeddedServer(DataFolder folder, ServerProcess process, int port, String password) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server of a data folder, which is made when it does not exist, and waits until it takes connections.
     *
     * @param data the data folder; everything the portal keeps lies below it
     * @param options further options for the server, such as {@code --innodb-flush-log-at-trx-commit=2}
     * @throws DataFolderProblem when the folder is in use or cannot be written
     */
    public static EmbeddedServer start(Path data, String... options) {
        var server = begin(DataFolder.claim(data), options);
        server.awaitReady();
        return server;
    }

    /** Starts the server of a claimed folder and does not wait for it. The folder is given free when this fails. */
    static EmbeddedServer begin(DataFolder folder, String... options) {
        try {
            folder.endOrphan();
            Binaries.unpackWhereMissing();
            if (!Files.isDirectory(folder.database())) {
                install(folder);
            }
            var password = folder.password();
            var port = freePort();
            var process = ServerProcess.start(command(folder, port, password, options), folder.log());
            folder.remember(process.id(), port);
            return new EmbeddedServer(folder, process, port, password);
        } catch (IOException failure) {
            folder.close();
            throw new DataFolderProblem(
                    "Không khởi động được cơ sở dữ liệu trong %s: %s".formatted(folder, failure.getMessage()), failure);
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    /** Installed beside its place and moved when whole, so that a kill in between leaves nothing half. */
    private static void install(DataFolder folder) throws IOException {
        var unfinished = folder.resolve("mariadb.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        var installer = new ProcessBuilder(
                        Binaries.installer().toString(),
                        "--no-defaults",
                        "--force",
                        "--basedir=" + Binaries.folder(),
                        "--datadir=" + unfinished,
                        "--skip-name-resolve",
                        "--skip-test-db",
                        "--auth-root-authentication-method=normal")
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile());
        // in the common folder another server that starts meanwhile would clear its temporary tables away
        installer.environment().put("TMPDIR", folder.temporary().toString());
        var process = installer.start();
        process.onExit().join();
        if (process.exitValue() != 0) {
            throw new IOException("mariadb-install-db báo lỗi, xem " + folder.log());
        }
        Files.move(unfinished, folder.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int freePort() throws IOException {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            if (Ports.isFree(InetAddress.getLoopbackAddress(), port)) {
                return port;
            }
        }
    }

    private static List<String> command(DataFolder folder, int port, String password, String... options)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Binaries.programs().resolve("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + Binaries.folder(),
                "--datadir=" + folder.database(),
                "--tmpdir=" + folder.temporary(),
                "--port=" + port,
                "--socket=",
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                // Only this computer connects; making a key pair at each start takes seconds.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_vietnamese_as_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=256M",
                // what was acknowledged is on disk
                "--innodb-flush-log-at-trx-commit=1",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--pid-file=" + folder.processIdFile(),
                "--init-file=" + initFile(folder, password)));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(options));
        return command;
    }

    /** Run by the server itself at every start, with all rights: one statement a line. */
    private static Path initFile(DataFolder folder, String password) throws IOException {
        return folder.writePrivately("init.sql", """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_as_ci;
                DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
                DELETE FROM mysql.proxies_priv;
                FLUSH PRIVILEGES;
                ALTER USER IF EXISTS 'root'@'localhost' IDENTIFIED BY '%3$s';
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO '%2$s'@'127.0.0.1';
                """.formatted(DATABASE, USER, password));
    }

    /** Waits until the server takes connections; stops and gives the folder free when it does not. */
    void awaitReady() {
        try {
            process.awaitReady();
        } catch (IOException | RuntimeException failure) {
            close();
            throw failure instanceof DataFolderProblem problem
                    ? problem
                    : new DataFolderProblem(
                            "Không đọc được nhật ký của cơ sở dữ liệu: " + failure.getMessage(), failure);
        }
    }

    public String url() {
        return url(port);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    private static String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE + PARAMETERS;
    }

    @Override
    public void close() {
        try {
            process.stop();
        } finally {
            folder.close();
        }
    }

    /** The address of the server that runs on this folder now, if one does; for commands beside a running portal. */
    public static Optional<Running> running(Path data) {
        return DataFolder.running(data).map(found -> new Running(url(found.port()), USER, found.password()));
    }

    /**
     * @param url JDBC address
     * @param user the portal's own user
     * @param password its password
     */
    public record Running(String url, String user, String password) {}

    /** The folder with the server's own programs, mariadb-dump and mariadb among them; unpacked by the first start. */
    public static Path programs() {
        return Binaries.programs();
    }
}
